import { mkdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { findBrowser } from './browser.mjs'
import { root } from './install.mjs'
import { openLoader } from './loader.mjs'

/**
 * Takes the pictures that the manifest and the README show, of the built app with two years of the sample person's
 * journal: `npm run build && npm run screenshots`.
 */

const SHOTS = [
  { picture: 'public/screenshots/today.png', address: '#/', width: 390, height: 844 },
  { picture: 'public/screenshots/patterns.png', address: '#/patterns', width: 1280, height: 800 },
  { picture: 'docs/screenshots/patterns-phone.png', address: '#/patterns', width: 390, height: 844 },
  {
    picture: 'docs/screenshots/signal-dark.png',
    address: '#/patterns/question%3Adread',
    width: 390,
    height: 844,
    dark: true,
  },
  { picture: 'docs/screenshots/year.png', address: '#/year', width: 1280, height: 800 },
]

if (findBrowser() === null) {
  console.error(
    'No Chromium or Chrome was found. Run `npm test` once, which installs one, or set CHROME_PATH.',
  )
  process.exit(1)
}

const loader = await openLoader()
const { prepareDevices } = await loader.load('/tests/bench/device.ts')
const { openToday } = await loader.load('/tests/e2e/harness/app.ts')
const [device] = await prepareDevices([2], { busy: false })
const { page, close } = await device.launch()
await page.emulateMedia({ reducedMotion: 'reduce' })

// A day somebody has begun to write, as a reader of the pictures will meet it.
await openToday(page)
await page.getByRole('radio', { name: 'running low' }).click()
await page.getByRole('radio', { name: 'mostly held' }).first().click()
await page.getByRole('button', { name: 'Late email' }).click()
await page.getByRole('button', { name: 'Laughter' }).click()
// "Saved" and the way back have left the picture by then.
await page.waitForTimeout(11_000)

for (const { picture, address, width, height, dark = false } of SHOTS) {
  await page.setViewportSize({ width, height })
  await page.emulateMedia({ colorScheme: dark ? 'dark' : 'light' })
  await openToday(page)
  await page.evaluate((/** @type {string} */ hash) => {
    location.hash = hash
  }, address)
  // Long enough for the charts' chunk and their layout, which is done once their box was measured.
  await page.waitForTimeout(2000)
  const path = join(root, picture)
  await mkdir(dirname(path), { recursive: true })
  await page.screenshot({ path })
  console.log(`${picture}  ${width} × ${height}`)
}
await close()
await device.discard()
await loader.close()
