import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { build } from 'vite'
import { VitePWA } from 'vite-plugin-pwa'
import { benchPeers } from './peers.ts'

const PAGE = fileURLToPath(new URL('./floor/', import.meta.url))

/**
 * Our app beside the floor: a toy page on the same packages, built plainly, which no app on them can go far below.
 * Visited by turns on a slow phone, so many times; a table of medians, with ours over the floor's.
 */
export async function benchFloor(rounds = 5): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'shoreline-floor-'))
  try {
    await build({
      root: PAGE,
      configFile: false,
      logLevel: 'error',
      plugins: [react(), VitePWA({ registerType: 'prompt', injectRegister: false })],
      build: { outDir: folder, emptyOutDir: true, target: 'es2022', modulePreload: { polyfill: false } },
    })
    return await benchPeers({ folder, path: '/' }, rounds)
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 })
  }
}
