import { createServer } from 'vite'

/**
 * Opens a loader for modules written in TypeScript, which Vite reads as it reads the app. `load` takes a path from the
 * project's root, or that of the copy of it in `root`; `close` lets the process end.
 * @param {string} [root]
 */
export async function openLoader(root) {
  const server = await createServer({
    ...(root !== undefined && { root, configFile: `${root}/vite.config.ts` }),
    appType: 'custom',
    logLevel: 'error',
    server: { middlewareMode: true, ws: false },
  })
  return { load: (/** @type {string} */ path) => server.ssrLoadModule(path), close: () => server.close() }
}
