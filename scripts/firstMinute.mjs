import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findBrowser } from './browser.mjs'
import { root } from './install.mjs'
import { openLoader } from './loader.mjs'
import { palettePng } from './palettePng.mjs'
import { pixelsOf } from './pixelsOf.mjs'

/**
 * The first minute as a new user meets it: the built app opened cold on a slow phone (slow 4G, a processor four times
 * slower, 390 × 844), and a newcomer's taps at the pace of somebody who reads. What stands on the screen after 5, 15, 30
 * and 60 seconds goes to `docs/screenshots/first-minute-*.png`: `npm run build && npm run screenshots:first`.
 */

const FOLDER = join(root, 'docs/screenshots')
const SIZE = { width: 390, height: 844 }
const NETWORK = { offline: false, latency: 150, downloadThroughput: 204_800, uploadThroughput: 96_000 }
const SLOWER = 4

const ANSWERS = [
  [16, 'Rest', 'some'],
  [18, 'Dread before sessions', 'a lot'],
  [20, 'Presence with people', 'in and out'],
  [22, 'Joy', 'a glimmer'],
]

if (findBrowser() === null) {
  console.error(
    'No Chromium or Chrome was found. Run `npm test` once, which installs one, or set CHROME_PATH.',
  )
  process.exit(1)
}

const loader = await openLoader()
const { launchProfile } = await loader.load('/tests/e2e/harness/profile.ts')
const { startServer } = await loader.load('/tests/e2e/harness/server.ts')
const { point, momentButton } = await loader.load('/tests/e2e/harness/writing.ts')

const server = await startServer({ compressed: true })
const folder = await mkdtemp(join(tmpdir(), 'shoreline-first-'))
const { context, page, close } = await launchProfile(folder, server.origin)
const blank = await context.newPage()
await page.bringToFront()
const session = await context.newCDPSession(page)
await session.send('Network.enable')
await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER })
await session.send('Network.emulateNetworkConditions', NETWORK)

const pictures = []
const began = Date.now()
const second = (at) => page.waitForTimeout(Math.max(0, began + at * 1000 - Date.now()))
const stand = async (at) => {
  await second(at)
  pictures.push({ at, png: await page.screenshot() })
}

/** Where a thing stands now, as a finger does: nothing is scrolled to for it. */
const tap = async (target) => {
  const { x, y, width, height } = await target.boundingBox()
  await page.mouse.click(x + width / 2, y + height / 2)
}

await page.goto(`${server.origin}/`, { waitUntil: 'commit' })
await page.getByRole('button', { name: 'Begin' }).waitFor()
console.log(`Begin stood there after ${((Date.now() - began) / 1000).toFixed(1)} s`)
await stand(5)
// The picture is looked at, the sentences are read.
await second(10)
await tap(page.getByRole('button', { name: 'Begin' }))
await second(13)
await tap(point(page, 'Energy', 'running low'))
await stand(15)
for (const [at, question, word] of ANSWERS) {
  await second(at)
  await tap(point(page, question, word))
}
await second(25)
await tap(momentButton(page, 'Late email'))
await second(28)
// What the answers became stands beneath them.
await page.mouse.wheel(0, 330)
await stand(30)
await second(36)
await tap(momentButton(page, 'Laughter'))
await second(45)
await tap(page.getByRole('link', { name: 'Patterns', exact: true }))
await stand(60)

await mkdir(FOLDER, { recursive: true })
for (const { at, png } of pictures) {
  const name = `first-minute-${String(at).padStart(2, '0')}.png`
  const small = palettePng({ ...SIZE, pixels: await pixelsOf(blank, png), most: 64 })
  await writeFile(join(FOLDER, name), small)
  console.log(`docs/screenshots/${name}  ${small.length} B`)
}
await close()
await rm(folder, { recursive: true, force: true, maxRetries: 5 })
await server.stop()
await loader.close()
