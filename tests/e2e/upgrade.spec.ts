import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import type { Page } from '@playwright/test'
import { SCHEMA } from '../../src/vault/pages/schema.ts'
import { sampleYears } from '../fixtures/sampleYears.ts'
import { builtOnce, LONGEST_BUILD } from './harness/builtOnce.ts'
import { bringJournal } from './harness/notebook.ts'
import { launchProfile } from './harness/profile.ts'
import { putInPlace } from './harness/putInPlace.ts'
import { startServer } from './harness/server.ts'
import { seeded } from './harness/storm.ts'
import { test as base, expect } from './harness/test.ts'
import { carryOut, dayNote, writeNote, writtenIn } from './harness/writing.ts'

const BUILT = fileURLToPath(new URL('../../dist', import.meta.url))
const KILLS = Number(process.env.KILLS ?? (process.env.DEEP ? 50 : 3))
const SEED = Number(process.env.SEED ?? 20_261_124)
/** From the page's start to the last page written anew, on a busy machine. */
const LONGEST = 1_500

// They wait for one build of the next version: one after another they hold up one worker alone.
base.describe.configure({ mode: 'default' })

let next: string
// biome-ignore lint/correctness/noEmptyPattern: a hook that needs no fixture
base.beforeAll(async ({}, { project }) => {
  base.setTimeout(LONGEST_BUILD)
  next = await builtOnce(project, '99.0.0', { nextSchema: true })
})

/** A server on which one version can be put in place of another. */
const test = base.extend<{ host: { origin: string; put: (version: 'this' | 'next') => Promise<void> } }>({
  // biome-ignore lint/correctness/noEmptyPattern: a fixture that needs no other
  host: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'shoreline-served-'))
    await cp(BUILT, folder, { recursive: true })
    const server = await startServer({ folder })
    await use({
      origin: server.origin,
      put: (version) => putInPlace(version === 'this' ? BUILT : next, folder),
    })
    await server.stop()
    await rm(folder, { recursive: true, force: true })
  },
})

test('an upgrade can be gone back on, and what was written after it returns with the newer version', async ({
  browser,
  host,
}) => {
  const context = await browser.newContext({ baseURL: `${host.origin}/`, serviceWorkers: 'block' })
  const page = await context.newPage()
  await bringJournal(page, sampleYears(0.25))
  await page.goto('./#/')
  await writeNote(page, 'before the update')
  const before = writtenIn(await carryOut(page))

  await host.put('next')
  await visit(page)
  await expect(dayNote(page)).toHaveValue('before the update')
  await settled(page)
  await writeNote(page, 'after the update')

  await host.put('this')
  await visit(page)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Written by a newer Shoreline')
  await expect(page.getByText('Your pages are also kept as they were before that version')).toBeVisible()
  const loaded = page.waitForEvent('load')
  await page.getByRole('button', { name: 'Go back to the pages as they were' }).click()
  await loaded
  await expect(dayNote(page)).toHaveValue('before the update')
  expect(writtenIn(await carryOut(page))).toEqual(before)

  await host.put('next')
  await visit(page)
  await expect(dayNote(page)).toHaveValue('after the update')
  // Its next start finds all of it open, and from then on there is no way back.
  await settled(page)
  await visit(page)
  await expect.poll(async () => (await forms(page)).kept).toBe(0)
  await host.put('this')
  await visit(page)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Written by a newer Shoreline')
  await expect(page.getByRole('button', { name: 'Try again' })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Go back to the pages as they were' })).toBeHidden()
  await context.close()
})

test('a page that does not open after an upgrade is brought back as it was', async ({ browser, host }) => {
  const context = await browser.newContext({ baseURL: `${host.origin}/`, serviceWorkers: 'block' })
  const page = await context.newPage()
  await bringJournal(page, sampleYears(0.25))
  await page.goto('./#/')
  await writeNote(page, 'before the update')
  const before = writtenIn(await carryOut(page))
  await host.put('next')
  await visit(page)
  await expect(dayNote(page)).toHaveValue('before the update')
  await settled(page)
  await spoilPages(page)
  await visit(page)
  await expect(page.getByText(/pages did not open/)).toBeVisible()
  await page.getByRole('button', { name: 'Bring it back as it was' }).click()
  await expect(page.getByText('it is back in your notebook')).toBeVisible()
  expect(writtenIn(await carryOut(page))).toEqual(before)
  await visit(page)
  await expect(page.getByText('it is back in your notebook')).toBeVisible()
  expect(writtenIn(await carryOut(page))).toEqual(before)
  await context.close()
})

test('the notebook opens whole after the browser dies amid an upgrade', async ({ host, profileFolder }) => {
  test.setTimeout((KILLS + 1) * 60_000)
  const random = seeded(SEED)
  const made = await launchProfile(profileFolder, host.origin)
  await bringJournal(made.page, sampleYears(3))
  const whole = writtenIn(await carryOut(made.page))
  // What the device holds of the older version would be shown first.
  await made.page.evaluate(async () => {
    await (await navigator.serviceWorker.ready).unregister()
    for (const name of await caches.keys()) await caches.delete(name)
  })
  await made.close()
  let [untouched, half, done] = [0, 0, 0]
  await host.put('next')
  for (let kill = 1; kill <= KILLS; kill += 1) {
    const folder = await mkdtemp(join(tmpdir(), 'shoreline-kill-'))
    await cp(profileFolder, folder, { recursive: true })
    const { page, kill: killBrowser } = await launchProfile(folder, host.origin)
    await page.goto('./', { waitUntil: 'commit' })
    await wait(Math.floor(random() * LONGEST))
    await killBrowser()

    const again = await launchProfile(folder, host.origin)
    // A file of the origin that is not the app, so that nothing is brought to its end yet.
    again.watch.allow(/favicon/)
    await again.page.goto('./manifest.webmanifest')
    const { older, total } = await forms(again.page)
    if (older === total) untouched += 1
    else if (older > 0) half += 1
    else done += 1
    await again.page.goto('./')
    await expect(again.page.getByRole('radio').first()).toBeEnabled()
    await expect(again.page.getByText(/did not open/)).toBeHidden()
    expect(writtenIn(await carryOut(again.page)), `after kill ${kill}, seed ${SEED}`).toEqual(whole)
    expect(again.watch.faults).toEqual([])
    await again.close()
    await rm(folder, { recursive: true, force: true, maxRetries: 5 })
  }
  console.log(
    `an upgrade: ${KILLS} kills (seed ${SEED}); after them ${untouched} not begun, ${half} in the middle, ${done} done`,
  )
})

/** Starts the app anew, as it lies on the server by now. */
async function visit(page: Page): Promise<void> {
  await page.goto('about:blank')
  await page.goto('./#/')
}

/** Resolves once the next version has written every page anew. */
async function settled(page: Page): Promise<void> {
  await expect.poll(async () => (await forms(page)).older).toBe(0)
}

/** How many pages there are, how many of them in today's form rather than the next, and how many are kept. */
function forms(page: Page): Promise<{ older: number; total: number; kept: number }> {
  return page.evaluate(async (schema) => {
    const settle = <Value>(request: IDBRequest<Value>) =>
      new Promise<Value>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result)
        request.onerror = () => reject(request.error)
      })
    const database = await settle(indexedDB.open('shoreline'))
    const tables = database.transaction(['pages', 'kept'])
    const pages: { sealed: Uint8Array }[] = await settle(tables.objectStore('pages').getAll())
    const kept = await settle(tables.objectStore('kept').count())
    database.close()
    const older = pages.filter(({ sealed }) => (sealed[1] ?? 0) * 256 + (sealed[2] ?? 0) <= schema).length
    return { older, total: pages.length, kept }
  }, SCHEMA)
}

/** Changes one bit in every page. */
function spoilPages(page: Page): Promise<void> {
  return page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('shoreline')
        opening.onerror = () => reject(opening.error)
        opening.onsuccess = () => {
          const transaction = opening.result.transaction('pages', 'readwrite')
          const store = transaction.objectStore('pages')
          store.getAll().onsuccess = ({ target }) => {
            for (const row of (target as IDBRequest<{ sealed: Uint8Array }[]>).result) {
              row.sealed[40] = (row.sealed[40] ?? 0) ^ 1
              store.put(row)
            }
          }
          transaction.oncomplete = () => {
            opening.result.close()
            resolve()
          }
        }
      }),
  )
}
