// Hands the address of this page to another app. Never what is ticked or typed: neither is in the address.

export async function press() {
  const { origin, pathname } = window.location
  try {
    await navigator.share({ title: document.title, url: origin + pathname })
  } catch (error) {
    // Closing the sheet is a choice, not a failure.
    if (error.name !== 'AbortError') throw error
  }
}
