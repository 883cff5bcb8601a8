// How long an engine takes: to get ready, for each query, and for each key of each query, in milliseconds.

/** Times `engine` of a module, called with the arguments: nothing is asked before the first query that counts. */
export async function times(module, args, queries) {
  const { engine } = await import(module)
  const getReady = await engine(...args)
  const [ready, search] = timed(getReady)
  return {
    ready,
    queries: queries.map((query) => timed(() => search(query))[0]),
    keys: queries.flatMap(typed).map((text) => timed(() => search(text))[0]),
  }
}

function timed(work) {
  const start = performance.now()
  const result = work()
  return [performance.now() - start, result]
}

/** A query after each key. */
const typed = (query) => Array.from(query, (_, at) => query.slice(0, at + 1))
