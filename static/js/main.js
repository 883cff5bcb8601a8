// Finds [data-module], starts each, survives each. A page that fails here still reads, calls and prints.

const onStart = new Set(['exit', 'checklist', 'deadlines', 'phrases', 'tongues'])

// After the page and in its own time: what they do is about the copy on this device, not about this page.
const onIdle = new Set(['offline', 'stock', 'edition', 'overdue', 'erase'])

// A button's code comes when it is pressed; until then it costs no request. Shown only where the browser can do it.
const onPress = {
  theme: true,
  print: 'print' in window,
  copy: Boolean(navigator.clipboard),
  share: Boolean(navigator.share),
  qr: true,
  listen: 'speechSynthesis' in window,
}

// A form whose words stay here: its code comes when the reader first goes there, or comes back to an answer,
// which the browser's own state of the page keeps under this name.
const onTouch = { search: 'search', 'place-finder': 'place' }

for (const root of document.querySelectorAll('[data-module]')) {
  const name = root.dataset.module
  if (onStart.has(name)) run(name, (component) => component.start(root))
  else if (onIdle.has(name)) whenIdle(() => run(name, (component) => component.start(root)))
  else if (onPress[name]) offer(name, root)
  else if (onTouch[name]) hold(name, root)
}

function whenIdle(act) {
  const soon = () => (window.requestIdleCallback ?? setTimeout)(act)
  if (document.readyState === 'complete') soon()
  else window.addEventListener('load', soon, { once: true })
}

function offer(name, root) {
  root.addEventListener('click', (event) => run(name, (component) => component.press(root, event)))
  root.hidden = false
}

function hold(name, root) {
  const one = (selector) => document.querySelector(selector)
  let coming = null
  const begin = () => {
    coming ??= run(name, (component) => component.start(root)).then((isStarted) => {
      if (isStarted) root.removeEventListener('submit', submitted)
      else coming = null
      return isStarted
    })
    return coming
  }
  // Enter may be faster than the network: nothing is sent meanwhile, unless the reader presses the button that says so.
  const submitted = async (event) => {
    if (event.submitter?.matches('[data-send]')) return
    event.preventDefault()
    if (await begin()) root.requestSubmit()
    else one(root.dataset.answerAt).replaceChildren(one(root.dataset.unavailable).content.cloneNode(true))
  }
  root.addEventListener('submit', submitted)
  root.addEventListener('focusin', begin)
  if (root.contains(document.activeElement) || window.history.state?.[onTouch[name]]) begin()
}

async function run(name, act) {
  try {
    await act(await import(`./components/${name}.js`))
    return true
  } catch (error) {
    console.error(`${name}:`, error)
    return false
  }
}
