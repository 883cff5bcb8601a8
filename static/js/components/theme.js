// Display: automatic, light or dark. In memory only; nothing is stored.

export function press(root, event) {
  const chosen = event.target.closest('[data-theme-choice]')
  if (!chosen) return
  document.documentElement.dataset.theme = chosen.dataset.themeChoice
  for (const button of root.querySelectorAll('[data-theme-choice]')) {
    button.setAttribute('aria-pressed', String(button === chosen))
  }
}
