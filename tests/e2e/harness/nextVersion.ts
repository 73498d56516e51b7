import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

const root = fileURLToPath(new URL('../../..', import.meta.url))

/** Builds the app as it is, under another version number, into a folder: what a release would put on the server. */
export async function buildVersion(version: string, folder: string): Promise<void> {
  const options = {
    root,
    logLevel: 'error',
    define: { __APP_VERSION__: JSON.stringify(version) },
    build: { outDir: folder, emptyOutDir: true },
  }
  const script = `import { build } from 'vite'\nawait build(${JSON.stringify(options)})`
  // Playwright calls its own environment "test", and Vite would build for that.
  const { NODE_ENV: _, ...env } = process.env
  await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', script], { cwd: root, env })
}
