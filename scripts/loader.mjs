import { createServer } from 'vite'

/**
 * Opens a loader for modules written in TypeScript, which Vite reads as it reads the app. `load` takes a path from the
 * project's root; `close` lets the process end.
 */
export async function openLoader() {
  const server = await createServer({
    appType: 'custom',
    logLevel: 'error',
    server: { middlewareMode: true, ws: false },
  })
  return { load: (/** @type {string} */ path) => server.ssrLoadModule(path), close: () => server.close() }
}
