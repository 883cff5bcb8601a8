// The one thing kept on this device: ticks, in IndexedDB. localStorage loses what was written just before a crash.

const NAME = 'relais'
const TICKS = 'ticks'

/** Opens the store; rejects where the browser keeps nothing (a private window). */
export async function openStore() {
  const db = await settled(opening())
  // Another page with a newer release may need to change the store: never stand in its way.
  db.onversionchange = () => db.close()
  return {
    all: () => transact(db, 'readonly', (ticks) => ticks.getAll()),
    /** Reads, changes and writes one list in one transaction, so that two pages cannot lose each other's ticks. */
    change: (list, next) => transact(db, 'readwrite', (ticks) => changing(ticks, list, next)),
    clear: (list) => transact(db, 'readwrite', (ticks) => ticks.delete(list)),
    clearAll: () => transact(db, 'readwrite', (ticks) => ticks.clear()),
  }
}

function opening() {
  const request = indexedDB.open(NAME, 1)
  request.onupgradeneeded = () => request.result.createObjectStore(TICKS, { keyPath: 'list' })
  return request
}

/** `next` gets the record or undefined, and returns the new record, or null to remove it. */
function changing(ticks, list, next) {
  const outcome = { result: null }
  const reading = ticks.get(list)
  reading.onsuccess = () => {
    outcome.result = next(reading.result)
    if (outcome.result) ticks.put(outcome.result)
    else ticks.delete(list)
  }
  return outcome
}

/** Resolves when the transaction has completed, not when the request succeeded: only then it is on the disk. */
function transact(db, mode, ask) {
  return new Promise((resolve, reject) => {
    const transaction = db.transaction(TICKS, mode, { durability: 'strict' })
    const request = ask(transaction.objectStore(TICKS))
    transaction.oncomplete = () => resolve(request.result)
    transaction.onabort = transaction.onerror = () => reject(transaction.error)
  })
}

const settled = (request) =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = request.onblocked = () => reject(request.error)
  })
