// What is too small or too close for a thumb. Evaluated in a page: links, buttons and fields outside running text.
() => {
  const shown = (e) => e.checkVisibility({ visibilityProperty: true }) && e.getClientRects().length
  const inText = (e) => getComputedStyle(e).display === 'inline'
    && [...e.parentElement.childNodes].some((n) => n.nodeType === 3 && n.textContent.trim())
  const all = [...document.querySelectorAll('a[href], button, input, select, textarea, summary')]
    .filter((e) => shown(e) && !inText(e) && !e.matches('.skip'))
    .map((e) => e.matches('label input') ? e.closest('label') : e)
  const words = (e) => e.textContent.trim().replace(/\s+/g, ' ').slice(0, 30)
  const said = (e) => `${e.tagName} ${e.className} "${words(e)}"`
  const boxes = all.map((e) => [e, e.getBoundingClientRect()])
  const found = []
  for (const [e, b] of boxes) {
    const isSmall = b.width < 47.5 || b.height < 47.5
    if (isSmall) found.push(`${said(e)} ${b.width.toFixed()}x${b.height.toFixed()}`)
  }
  boxes.forEach(([e, b], i) => boxes.slice(i + 1).forEach(([f, c]) => {
    if (e.contains(f) || f.contains(e)) return
    const gap = Math.max(b.left - c.right, c.left - b.right, b.top - c.bottom, c.top - b.bottom)
    if (gap < 7.5) found.push(`${said(e)} and ${said(f)}: ${gap.toFixed(1)} px apart`)
  }))
  return found
}
