import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { chromium } from '@playwright/test'
import { browserArguments, findBrowser } from './browser.mjs'
import { root } from './install.mjs'
import { openLoader } from './loader.mjs'
import { palettePng } from './palettePng.mjs'
import { pixelsOf } from './pixelsOf.mjs'

/**
 * The main screens of the built app beside each other, with nothing, a fortnight and two years in the notebook: one
 * picture for each of four ways to meet it, in `docs/screenshots/screens-*.png`: `npm run build && npm run
 * screenshots:all`.
 */

const WAYS = [
  { language: 'en', shape: 'phone', scheme: 'light' },
  { language: 'fr-CA', shape: 'phone', scheme: 'dark' },
  { language: 'en', shape: 'wide', scheme: 'dark' },
  { language: 'fr-CA', shape: 'wide', scheme: 'light' },
]
const SHAPES = {
  phone: { viewport: { width: 390, height: 844 }, part: 0.5, columns: 8 },
  wide: { viewport: { width: 1280, height: 800 }, part: 0.3, columns: 4 },
}
const SCREENS = [
  '/',
  '/pause',
  '/patterns',
  '/patterns/question%3Adread',
  '/year',
  '/compare',
  '/care',
  '/journal',
]
const FORTNIGHT = 14 / 365
const COLOURS = 96

const executablePath = findBrowser()
if (executablePath === null) {
  console.error(
    'No Chromium or Chrome was found. Run `npm test` once, which installs one, or set CHROME_PATH.',
  )
  process.exit(1)
}

const loader = await openLoader()
const harness = '/tests/e2e/harness'
const { startServer } = await loader.load(`${harness}/server.ts`)
const { backupOf, beginNotebook, enterSample, lookAt, setEvening } = await loader.load(
  `${harness}/notebook.ts`,
)
const { speak } = await loader.load(`${harness}/speech.ts`)
const { sampleJournal } = await loader.load('/src/domain/sampleJournal.ts')
const { SAMPLE_TODAY } = await loader.load('/tests/fixtures/sampleYears.ts')

const server = await startServer()
const browser = await chromium.launch({ args: [...browserArguments], executablePath })
const blank = await browser.newPage()
const folder = join(root, 'docs/screenshots')
await mkdir(folder, { recursive: true })
for (const way of WAYS) {
  const name = `screens-${way.language.slice(0, 2)}-${way.shape}-${way.scheme}.png`
  const png = await sheetOf(way, await picturesOf(way))
  await writeFile(join(folder, name), png)
  console.log(`docs/screenshots/${name}  ${png.length} B`)
}
await browser.close()
await server.stop()
await loader.close()

/** Of each notebook in turn, every screen. */
async function picturesOf({ language, shape, scheme }) {
  const pictures = []
  for (const fill of [beginNotebook, bringFortnight, enterSample]) {
    const context = await browser.newContext({
      baseURL: `${server.origin}/`,
      viewport: SHAPES[shape].viewport,
      locale: language === 'en' ? 'en-CA' : language,
      timezoneId: 'America/Toronto',
      colorScheme: scheme,
      reducedMotion: 'reduce',
    })
    const page = await context.newPage()
    await setEvening(page)
    await fill(page, language)
    for (const address of SCREENS) {
      await lookAt(page, address)
      // Long enough for pictures that are drawn in slices, and for "Saved" to go.
      await page.waitForTimeout(1000)
      pictures.push(await page.screenshot())
    }
    await context.close()
  }
  return pictures
}

async function bringFortnight(page, language) {
  const { sampleWords } = await loader.load(`/src/words/${language}/sampleWords.ts`)
  const journal = sampleJournal({ today: SAMPLE_TODAY, years: FORTNIGHT, seed: 1, words: sampleWords })
  await beginNotebook(page, language)
  await lookAt(page, '/settings/backup')
  const buffer = Buffer.from(backupOf(journal))
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'shoreline-backup.json', mimeType: 'application/json', buffer })
  const add = page.getByRole('button', { name: speak(language)('backup.add'), exact: true })
  await add.click()
  await add.waitFor({ state: 'detached' })
}

/** The pictures in rows, each as small a part of itself as its shape says. */
async function sheetOf({ shape, scheme }, pictures) {
  const { viewport, part, columns } = SHAPES[shape]
  const [width, height] = [Math.round(viewport.width * part), Math.round(viewport.height * part)]
  const images = pictures.map(
    (png) =>
      `<img width="${width}" height="${height}" src="data:image/png;base64,${png.toString('base64')}">`,
  )
  await blank.setContent(
    `<style>body{margin:0;padding:8px;display:grid;gap:8px;grid-template-columns:repeat(${columns},${width}px);
    width:max-content;background:${scheme === 'dark' ? '#2b3941' : '#dcd4c4'}}img{display:block}</style>${images.join('')}`,
  )
  const body = await blank.locator('body').boundingBox()
  const size = { width: Math.ceil(body.width), height: Math.ceil(body.height) }
  await blank.setViewportSize(size)
  const png = await blank.screenshot()
  return palettePng({ ...size, pixels: await pixelsOf(blank, png), most: COLOURS })
}
