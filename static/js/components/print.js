// Prints the page; data-print="blank" prints a checklist with empty boxes, whatever is ticked.

export function press(root) {
  const page = document.documentElement
  if (root.dataset.print) page.dataset.print = root.dataset.print
  window.addEventListener('afterprint', () => delete page.dataset.print, { once: true })
  window.print()
}
