import type { Page } from '@playwright/test'
import { closeNotebook, openNotebook, PASSPHRASE, setLock, tryPassphrase } from './harness/lock.ts'
import { beginNotebook, goTo } from './harness/notebook.ts'
import { expect, test } from './harness/test.ts'
import { dayNote, writeNote } from './harness/writing.ts'

/** Turns WebAssembly off in the worker that derives keys, as iOS does in Lockdown Mode: it is not there at all. */
async function turnOffWasm(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const At = Worker
    Object.assign(globalThis, {
      WebAssembly: undefined,
      Worker: class extends At {
        constructor(url: string | URL, options?: WorkerOptions) {
          super(new URL(`${new URL(url, location.href).href}?without`), options)
        }
      },
    })
  })
  await page.context().route(/kdfWorker[^/]*\.js\?without$/, async (route) => {
    const response = await route.fetch({ url: route.request().url().replace('?without', '') })
    await route.fulfill({ response, body: `delete globalThis.WebAssembly;${await response.text()}` })
  })
}

/** How the lock's slot for the passphrase was derived. */
function derivedBy(page: Page): Promise<unknown> {
  return page.evaluate(
    () =>
      new Promise((resolve, reject) => {
        const opening = indexedDB.open('shoreline')
        opening.onerror = () => reject(opening.error)
        opening.onsuccess = () => {
          const found = opening.result.transaction('keyring').objectStore('keyring').get('passphrase')
          found.onsuccess = () => {
            opening.result.close()
            resolve(found.result.kdf)
          }
        }
      }),
  )
}

/** A notebook with a note in it, locked where WebAssembly is off. */
async function lockWithoutWasm(page: Page): Promise<void> {
  await turnOffWasm(page)
  await beginNotebook(page)
  await writeNote(page, 'behind a lock')
  await goTo(page, '/settings/lock')
  await setLock(page)
}

// What a service worker asks for cannot be changed on its way. A browser that has none is not asked to put one in; a
// test's has one that does nothing.
test.use({ serviceWorkers: 'block' })
test.beforeEach(({ watch }) => watch.allow(/reading 'waiting'/))

test('where WebAssembly is off, a lock is set by what the browser itself can do, and opens everywhere', async ({
  page,
  context,
}) => {
  await lockWithoutWasm(page)
  expect(await derivedBy(page)).toEqual({ algorithm: 'pbkdf2-sha-256', parameters: { iterations: 600_000 } })
  await goTo(page, '/')
  await closeNotebook(page)
  await openNotebook(page)
  await expect(dayNote(page)).toHaveValue('behind a lock')
  await page.close()
  const other = await context.newPage()
  await other.goto('./')
  await openNotebook(other)
  await expect(dayNote(other)).toHaveValue('behind a lock')
})

test('a slot from a device without WebAssembly is raised to Argon2id at the next opening with it', async ({
  page,
  context,
}) => {
  await lockWithoutWasm(page)
  expect(await derivedBy(page)).toMatchObject({ algorithm: 'pbkdf2-sha-256' })
  await page.close()

  const other = await context.newPage()
  await other.goto('./')
  await openNotebook(other)
  // As strong from then on as a lock that was set here, and the same passphrase opens.
  await expect
    .poll(() => derivedBy(other))
    .toEqual({ algorithm: 'argon2id', parameters: { memoryKiB: 65_536, passes: 3, lanes: 1 } })
  await closeNotebook(other)
  await openNotebook(other)
  await expect(dayNote(other)).toHaveValue('behind a lock')
  expect(await derivedBy(other)).toMatchObject({ algorithm: 'argon2id' })
})

test('a lock set with WebAssembly opens without it too, slowly, and says so', async ({ page, context }) => {
  await beginNotebook(page)
  await writeNote(page, 'behind a lock')
  await goTo(page, '/settings/lock')
  await setLock(page)
  expect(await derivedBy(page)).toMatchObject({ algorithm: 'argon2id' })
  await page.close()

  const without = await context.newPage()
  await turnOffWasm(without)
  await without.goto('./')
  const began = Date.now()
  await tryPassphrase(without, PASSPHRASE)
  await expect(without.getByText('WebAssembly is turned off in this browser')).toBeVisible()
  await expect(dayNote(without)).toHaveValue('behind a lock', { timeout: 280_000 })
  console.log(
    `Argon2id in JavaScript: ${((Date.now() - began) / 1000).toFixed(1)} s from the tap to the note`,
  )
})
