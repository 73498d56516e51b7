import { readFile, writeFile } from 'node:fs/promises'
import { chromium } from '@playwright/test'
import { browserArguments, findBrowser } from './browser.mjs'
import { palettePng } from './palettePng.mjs'
import { pixelsOf } from './pixelsOf.mjs'

/** Renders the PNG icons from the drawings beside them: `npm run icons`, after a drawing has changed. */

const folder = new URL('../public/icons/', import.meta.url)

const ICONS = [
  // Chromium looks at this one whenever the app starts, so it is laid in for offline, and has few colours.
  { drawing: 'icon.svg', picture: 'icon-192.png', size: 192, most: 64 },
  { drawing: 'icon.svg', picture: 'icon-512.png', size: 512 },
  { drawing: 'maskable.svg', picture: 'maskable-512.png', size: 512 },
  { drawing: 'monochrome.svg', picture: 'monochrome-512.png', size: 512 },
  { drawing: 'plain.svg', picture: 'plain-192.png', size: 192, most: 64 },
  { drawing: 'plain.svg', picture: 'plain-512.png', size: 512 },
  // iOS rounds the corners itself and paints transparency black, so it gets drawings that fill their square.
  { drawing: 'plain.svg', picture: 'plain-180.png', size: 180, square: true },
  { drawing: 'maskable.svg', picture: 'apple-touch-icon.png', size: 180 },
]

const executablePath = findBrowser()
if (executablePath === null) {
  console.error(
    'No Chromium or Chrome was found. Run `npm test` once, which installs one, or set CHROME_PATH.',
  )
  process.exit(1)
}

const browser = await chromium.launch({ executablePath, args: [...browserArguments] })
const page = await browser.newPage()
for (const { drawing, picture, size, most, square } of ICONS) {
  const svg = await readFile(new URL(drawing, folder), 'utf8')
  await page.setViewportSize({ width: size, height: size })
  const corners = square ? 'rect:first-of-type { rx: 0 }' : ''
  await page.setContent(
    `<style>html, body { margin: 0; background: none } svg { display: block; width: 100vw } ${corners}</style>${svg}`,
  )
  const pixels = await pixelsOf(page, await page.screenshot({ omitBackground: true }))
  await writeFile(new URL(picture, folder), palettePng({ width: size, height: size, pixels, most }))
  console.log(`${picture}  ${size} × ${size}`)
}
await browser.close()
