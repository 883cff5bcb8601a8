// What is kept on this device, in IndexedDB: ticks, and which packs are whole. localStorage loses what was written just
// before a crash.

const NAME = 'relais'
const VERSION = 2
const KEYS = { ticks: 'list', packs: 'lang' }

/** Opens one of the two stores; rejects where the browser keeps nothing (a private window). */
export async function openStore(name = 'ticks') {
  const db = await settled(opening())
  // Another page with a newer release may need to change the store: never stand in its way.
  db.onversionchange = () => db.close()
  return {
    all: () => transact(db, name, 'readonly', (store) => store.getAll()),
    /** Reads, changes and writes one record in one transaction, so that two pages cannot lose each other's. */
    change: (key, next) => transact(db, name, 'readwrite', (store) => changing(store, key, next)),
    clear: (key) => transact(db, name, 'readwrite', (store) => store.delete(key)),
    clearAll: () => transact(db, name, 'readwrite', (store) => store.clear()),
    close: () => db.close(),
  }
}

/** Takes the whole database away. */
export const removeStore = () => settled(indexedDB.deleteDatabase(NAME))

function opening() {
  const request = indexedDB.open(NAME, VERSION)
  request.onupgradeneeded = () => {
    for (const [store, keyPath] of Object.entries(KEYS)) {
      if (!request.result.objectStoreNames.contains(store)) request.result.createObjectStore(store, { keyPath })
    }
  }
  return request
}

/** `next` gets the record or undefined, and returns the new record, or null to remove it. */
function changing(store, key, next) {
  const outcome = { result: null }
  const reading = store.get(key)
  reading.onsuccess = () => {
    outcome.result = next(reading.result)
    if (outcome.result) store.put(outcome.result)
    else store.delete(key)
  }
  return outcome
}

/** Resolves when the transaction has completed, not when the request succeeded: only then it is on the disk. */
function transact(db, name, mode, ask) {
  return new Promise((resolve, reject) => {
    const transaction = db.transaction(name, mode, { durability: 'strict' })
    const request = ask(transaction.objectStore(name))
    transaction.oncomplete = () => resolve(request.result)
    transaction.onabort = transaction.onerror = () => reject(transaction.error)
  })
}

const settled = (request) =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = request.onblocked = () => reject(request.error)
  })
