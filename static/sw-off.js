// The kill switch: published in the place of the worker, it takes the worker and its copies away. Ticks stay.

addEventListener('install', () => skipWaiting())
addEventListener('message', () => skipWaiting())
addEventListener('activate', (event) => event.waitUntil(leave()))

async function leave() {
  // Before unregistering: afterwards nobody is controlled. A page that was never controlled is not opened again, so that
  // a page which registers this file once more does not turn in a circle.
  const controlled = await clients.matchAll({ type: 'window' })
  for (const name of await caches.keys()) if (name.startsWith('relais-')) await caches.delete(name)
  await registration.unregister()
  for (const client of controlled) await client.navigate(client.url).catch(() => {})
}
