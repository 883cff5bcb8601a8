// Copies a number as it is read, and says so in the button.

export async function press(root) {
  await navigator.clipboard.writeText(root.dataset.copy)
  root.querySelector('[data-copy-label]').textContent = root.dataset.textCopied
}
