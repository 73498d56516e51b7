import { readFile, writeFile } from 'node:fs/promises'
import { chromium } from '@playwright/test'
import { browserArguments, findBrowser } from './browser.mjs'

/** Renders the PNG icons from the drawings beside them: `npm run icons`, after a drawing has changed. */

const folder = new URL('../public/icons/', import.meta.url)

const ICONS = [
  { drawing: 'icon.svg', picture: 'icon-192.png', size: 192 },
  { drawing: 'icon.svg', picture: 'icon-512.png', size: 512 },
  { drawing: 'maskable.svg', picture: 'maskable-512.png', size: 512 },
  { drawing: 'monochrome.svg', picture: 'monochrome-512.png', size: 512 },
  // iOS rounds the corners itself and paints transparency black, so it gets the drawing that fills its square.
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
for (const { drawing, picture, size } of ICONS) {
  const svg = await readFile(new URL(drawing, folder), 'utf8')
  await page.setViewportSize({ width: size, height: size })
  await page.setContent(
    `<style>html, body { margin: 0; background: none } svg { display: block; width: 100vw }</style>${svg}`,
  )
  await writeFile(new URL(picture, folder), await page.screenshot({ omitBackground: true }))
  console.log(`${picture}  ${size} × ${size}`)
}
await browser.close()
