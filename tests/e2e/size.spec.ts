import { readdir, readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { openToday } from './harness/app.ts'
import { expect, test } from './harness/test.ts'

test.use({ laidIn: true })

/** What a phone fetches before a first visitor can answer: bytes of JavaScript under gzip. */
const MOST = 125_000

/** What the room of Patterns may weigh by itself. */
const PICTURE_MOST = 24_000

test('a first visit to Today fetches little, and no charts', async ({ page }) => {
  const fetched = new Set<string>()
  page.on('request', (request) => {
    const { pathname } = new URL(request.url())
    // The service worker lays in the rest of the app afterwards, and holds nothing up.
    if (request.serviceWorker() === null && pathname.endsWith('.js')) fetched.add(pathname)
  })
  await openToday(page)

  const scripts = await Promise.all([...fetched].map(built))
  const sizes = scripts.map(({ path, text }) => ({ path, size: gzipSync(text).length }))
  const total = sizes.reduce((sum, { size }) => sum + size, 0)
  const list = sizes.map(({ path, size }) => `${path} ${(size / 1000).toFixed(1)}`).join(', ')
  console.log(`First-load JavaScript: ${(total / 1000).toFixed(1)} kB gzip of ${MOST / 1000} (${list})`)

  expect(scripts.length).toBeGreaterThan(0)
  expect(total).toBeLessThanOrEqual(MOST)
  expect(scripts.filter(({ text }) => hasCharts(text)).map(({ path }) => path)).toEqual([])
})

test('the charts are in the app, in a chunk that the picture of all signals does without', async () => {
  const names = await readdir(new URL('../../dist/assets', import.meta.url))
  const scripts = await Promise.all(
    names.filter((name) => name.endsWith('.js')).map((name) => built(`/assets/${name}`)),
  )
  const [charts, ...others] = scripts.filter(({ text }) => hasCharts(text))
  expect(others).toEqual([])
  const overview = scripts.find(({ text }) => text.includes('shore-table'))
  expect(charts?.path).toMatch(/charts/)
  expect(overview?.path).toMatch(/patterns/)
  expect(overview?.text).not.toMatch(/from\s*"[^"]*charts-/)
  // The page that once fetched charts: all of its room, readings and pictures.
  expect(gzipSync(overview?.text ?? '').length).toBeLessThanOrEqual(PICTURE_MOST)
})

async function built(path: string) {
  return { path, text: await readFile(fileURLToPath(new URL(`../../dist${path}`, import.meta.url)), 'utf8') }
}

/** Recharts names its elements so, and no build can shorten that. */
function hasCharts(script: string): boolean {
  return script.includes('recharts-')
}
