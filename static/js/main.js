// Finds [data-module], starts each, survives each. A page that fails here still reads, calls and prints.

const onStart = new Set(['checklist', 'place-finder'])

// A button's code comes when it is pressed; until then it costs no request. Shown only where the browser can do it.
const onPress = {
  theme: true,
  print: 'print' in window,
  copy: Boolean(navigator.clipboard),
  share: Boolean(navigator.share),
}

for (const root of document.querySelectorAll('[data-module]')) {
  const name = root.dataset.module
  if (onStart.has(name)) run(name, (component) => component.start(root))
  else if (onPress[name]) offer(name, root)
}

function offer(name, root) {
  root.addEventListener('click', (event) => run(name, (component) => component.press(root, event)))
  root.hidden = false
}

async function run(name, act) {
  try {
    await act(await import(`./components/${name}.js`))
  } catch (error) {
    console.error(`${name}:`, error)
  }
}
