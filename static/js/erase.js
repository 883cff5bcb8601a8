// Takes everything of this site away from this device, after a question, and looks whether it is gone.

import { stopAll } from './download.js'
import { canKeep, removeAll } from './packs.js'

/** Resolves to 'kept' if the reader said no, 'gone', or 'left' when something could not be removed. */
export async function eraseAll(dialog) {
  if (!await agreed(dialog)) return 'kept'
  try {
    if (canKeep()) await stopAll()
    return await removeAll() ? 'gone' : 'left'
  } catch (error) {
    console.error('erase:', error)
    return 'left'
  }
}

/** Resolves to true only if the page's own dialog was closed by its button of value "yes". */
const agreed = (dialog) =>
  new Promise((resolve) => {
    dialog.returnValue = ''
    dialog.onclose = () => resolve(dialog.returnValue === 'yes')
    dialog.showModal()
  })
