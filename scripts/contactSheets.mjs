import { mkdir, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { browserArguments, findBrowser } from './browser.mjs'
import { root } from './install.mjs'
import { openLoader } from './loader.mjs'

/**
 * Every screen of the built app beside each other: the main ones with nothing, a fortnight and two years in the
 * notebook, then the others once. One picture for each of four ways to meet them, in `docs/screenshots/screens-*.webp`:
 * `npm run build && npm run screenshots:all`. With `-- --before FOLDER` it takes those of an earlier commit that was
 * checked out and built there, by that commit's own words, as `screens-before-*.webp`.
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
const MAIN = [
  '/',
  '/pause',
  '/patterns',
  '/patterns/question%3Adread',
  '/year',
  '/compare',
  '/care',
  '/journal',
]
const OTHERS = [
  '/day/2026-03-10',
  '/pause/2026-W11/sheet',
  '/journal/search',
  '/seasons',
  '/scores',
  '/care/words',
  '/care/before',
  '/care/rest',
  '/care/breath',
  '/help',
  '/settings',
  '/settings/questions',
  '/settings/imports',
  '/settings/backup',
  '/settings/lock',
]
const FORTNIGHT = 14 / 365
const QUALITY = 0.45

const executablePath = findBrowser()
if (executablePath === null) {
  console.error(
    'No Chromium or Chrome was found. Run `npm test` once, which installs one, or set CHROME_PATH.',
  )
  process.exit(1)
}
const { before } = parseArgs({ options: { before: { type: 'string' } } }).values
const earlier = before === undefined ? undefined : resolve(before)
// The same copy that the harness there uses: a second one refuses to be loaded.
const { chromium } = createRequire(join(earlier ?? root, 'package.json'))('@playwright/test')

const loader = await openLoader(earlier)
const harness = '/tests/e2e/harness'
const { startServer } = await loader.load(`${harness}/server.ts`)
const { backupOf, beginNotebook, enterSample, goTo, lookAt, setEvening } = await loader.load(
  `${harness}/notebook.ts`,
)
const { openFresh } = await loader.load(`${harness}/app.ts`)
const { speak } = await loader.load(`${harness}/speech.ts`)
const { sampleJournal } = await loader.load('/src/domain/sampleJournal.ts')
const { SAMPLE_TODAY } = await loader.load('/tests/fixtures/sampleYears.ts')
// An earlier commit knows no other way to a day than changing it.
const look = lookAt ?? goTo

const server = await startServer(earlier && { folder: join(earlier, 'dist') })
const browser = await chromium.launch({ args: [...browserArguments], executablePath })
const blank = await browser.newPage()
const folder = join(root, 'docs/screenshots')
await mkdir(folder, { recursive: true })
for (const way of WAYS) {
  const name = `screens-${earlier ? 'before-' : ''}${way.language.slice(0, 2)}-${way.shape}-${way.scheme}.webp`
  const picture = await sheetOf(way, await picturesOf(way))
  await writeFile(join(folder, name), picture)
  console.log(`docs/screenshots/${name}  ${picture.length} B`)
}
await browser.close()
await server.stop()
await loader.close()

/** Of each notebook in turn, every main screen; then the welcome and the others. */
async function picturesOf(way) {
  const { language } = way
  const pictures = []
  for (const fill of [beginNotebook, bringFortnight, enterSample])
    pictures.push(...(await onScreens(way, (page) => fill(page, language), MAIN)))
  pictures.push(...(await onScreens(way, openFresh, [null])))
  return [...pictures, ...(await onScreens(way, (page) => bringFortnight(page, language), OTHERS))]
}

/** The pictures of these screens, `null` being where one is already. */
async function onScreens({ language, shape, scheme }, fill, screens) {
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
  await fill(page)
  const pictures = []
  for (const address of screens) {
    if (address !== null) await look(page, address)
    // Long enough for pictures that are drawn in slices, and for "Saved" to go.
    await page.waitForTimeout(1000)
    pictures.push(await page.screenshot())
  }
  await context.close()
  return pictures
}

async function bringFortnight(page, language) {
  const { sampleWords } = await loader.load(`/src/words/${language}/sampleWords.ts`)
  const journal = sampleJournal({ today: SAMPLE_TODAY, years: FORTNIGHT, seed: 1, words: sampleWords })
  await beginNotebook(page, language)
  await look(page, '/settings/backup')
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
  await blank.setViewportSize({ width: Math.ceil(body.width), height: Math.ceil(body.height) })
  return webpOf(await blank.screenshot())
}

/** The same picture as the browser writes WebP: two thirds of what flat colours take as PNG. */
async function webpOf(png) {
  const text = await blank.evaluate(
    async ([address, quality]) => {
      const image = await createImageBitmap(await (await fetch(address)).blob())
      const canvas = document.createElement('canvas')
      Object.assign(canvas, { width: image.width, height: image.height })
      canvas.getContext('2d').drawImage(image, 0, 0)
      return canvas.toDataURL('image/webp', quality)
    },
    [`data:image/png;base64,${png.toString('base64')}`, QUALITY],
  )
  return Buffer.from(text.slice(text.indexOf(',') + 1), 'base64')
}
