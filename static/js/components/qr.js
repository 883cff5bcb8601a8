// Draws the address of this page as a QR code, on this device, for another phone to take over.

import { encode } from '../vendor/uqr-0.1.3/uqr.js'

const SVG = 'http://www.w3.org/2000/svg'
/** Modules of quiet ground around the code, as its standard asks. */
const BORDER = 4

export function press(root) {
  const dialog = document.querySelector('dialog[data-qr]')
  // Never what is ticked or typed: neither is in the address.
  const address = window.location.origin + window.location.pathname
  const { size, data } = encode(address, { ecc: 'M', border: BORDER })
  const drawing = document.createElementNS(SVG, 'svg')
  drawing.setAttribute('viewBox', `0 0 ${size} ${size}`)
  drawing.setAttribute('role', 'img')
  drawing.setAttribute('aria-label', root.dataset.textCode)
  const path = document.createElementNS(SVG, 'path')
  path.setAttribute('d', data.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : []))).join(''))
  drawing.append(path)
  dialog.querySelector('[data-qr-code]').replaceChildren(drawing)
  dialog.querySelector('[data-qr-address]').textContent = address
  dialog.showModal()
}
