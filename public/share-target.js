// Part of the service worker. Files that another app shares arrive here as a form. They are kept in memory until the
// page asks for them, and are written nowhere.
let shared = []

self.addEventListener('fetch', (event) => {
  const { pathname } = new URL(event.request.url)
  if (event.request.method !== 'POST' || !pathname.endsWith('/share')) return
  event.respondWith(receive(event.request))
})

self.addEventListener('message', (event) => {
  if (event.data?.kind !== 'give-shared-files') return
  event.ports[0]?.postMessage(shared)
  shared = []
})

async function receive(request) {
  const form = await request.formData()
  shared = form.getAll('files').filter((part) => part instanceof File)
  return Response.redirect(new URL('./?shared#/settings/imports', self.registration.scope).href, 303)
}
