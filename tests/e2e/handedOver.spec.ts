import type { Page } from '@playwright/test'
import { openFresh, openToday, readyForOffline } from './harness/app.ts'
import { beginLocked, openNotebook, setLock, setSight } from './harness/lock.ts'
import { goTo } from './harness/notebook.ts'
import { expect, test } from './harness/test.ts'
import { answer, carryOut, dayNote, expectSaved, point, writeNote } from './harness/writing.ts'

test.use({ laidIn: true })

const WORDS = 'half a sent'

/** From here on this page seals nothing: as if it had no turn left to do it in. */
async function stopSealing(page: Page): Promise<void> {
  await page.evaluate(() => {
    const { encrypt } = crypto.subtle
    const stalled: (() => void)[] = []
    crypto.subtle.encrypt = (...given) =>
      new Promise((resolve, reject) => {
        stalled.push(() => crypto.subtle.encrypt(...given).then(resolve, reject))
      })
    Object.assign(globalThis, {
      goOnSealing() {
        crypto.subtle.encrypt = encrypt
        for (const go of stalled) go()
      },
    })
  })
}

/** What lies in the cache of words: each as its bytes read as text. */
async function handedOver(page: Page): Promise<readonly string[]> {
  return page.evaluate(async () => {
    const names = (await caches.keys()).filter((name) => name.startsWith('shoreline-words'))
    const found: string[] = []
    for (const name of names) {
      const cache = await caches.open(name)
      for (const key of await cache.keys()) found.push((await (await cache.match(key))?.text()) ?? '')
    }
    return found
  })
}

/** Writes words into the day's note that this page cannot store. */
async function writeWithoutTime(page: Page): Promise<void> {
  await readyForOffline(page)
  await stopSealing(page)
  await dayNote(page).fill(WORDS)
}

/** As a hand closes a tab; resolves once it is gone. */
async function close(page: Page): Promise<void> {
  await Promise.all([page.waitForEvent('close'), page.close({ runBeforeUnload: true })])
}

/** Closes the tab with words that it could not store, beside another that was open before; returns that one. */
async function closeBeside(page: Page): Promise<Page> {
  const other = await page.context().newPage()
  await openToday(other)
  await writeWithoutTime(page)
  await close(page)
  await expect.poll(() => handedOver(other)).toHaveLength(1)
  return other
}

/** What is left outside the database of words that were handed over. */
function marks(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => Object.keys(localStorage).filter((key) => /words/.test(key)))
}

const ENDINGS: Readonly<Record<string, (page: Page) => Promise<Page>>> = {
  'loaded anew': async (page) => {
    await page.reload()
    return page
  },
  closed: async (page) => {
    const next = await page.context().newPage()
    await close(page)
    return next
  },
}

for (const [ending, end] of Object.entries(ENDINGS)) {
  test(`words that a page ${ending} had no time to store are stored by the next`, async ({ page }) => {
    await openToday(page)
    await answer(page, 'Energy', 'steady')
    await writeWithoutTime(page)
    const next = await end(page)
    await openToday(next)
    await expect(dayNote(next)).toHaveValue(WORDS)
    await expect.poll(() => handedOver(next)).toEqual([])
    // From the disk by now, as nothing is left to take over.
    await next.reload()
    await expect(dayNote(next)).toHaveValue(WORDS)
    expect(await marks(next)).toEqual([])
  })

  test(`behind a lock they wait sealed, when a page is ${ending}, until it is opened`, async ({ page }) => {
    await beginLocked(page)
    await answer(page, 'Energy', 'steady')
    await writeWithoutTime(page)
    const next = await end(page)
    await openFresh(next)
    await expect(next.getByRole('heading', { level: 1 })).toHaveText('Your notebook is closed')
    const kept = await handedOver(next)
    expect(kept).toHaveLength(1)
    expect(kept[0]).not.toContain('half')
    await openNotebook(next)
    await expect(dayNote(next)).toHaveValue(WORDS)
    await expect.poll(() => handedOver(next)).toEqual([])
  })
}

test('nothing is kept beside the notebook once the page has stored it itself', async ({ page }) => {
  await openToday(page)
  await writeWithoutTime(page)
  await setSight(page, 'hidden')
  await expect.poll(() => handedOver(page)).toHaveLength(1)
  await setSight(page, 'visible')
  await page.evaluate(() => (globalThis as unknown as { goOnSealing: () => void }).goOnSealing())
  await expectSaved(page)
  await expect.poll(() => handedOver(page)).toEqual([])
})

test('what was written after the words were handed over stays as it is', async ({ page }) => {
  await openToday(page)
  await answer(page, 'Energy', 'steady')
  const other = await closeBeside(page)
  await writeNote(other, 'the whole sentence')
  await other.reload()
  await expect(dayNote(other)).toHaveValue('the whole sentence')
  await expect.poll(() => handedOver(other)).toEqual([])
  await other.reload()
  await expect(dayNote(other)).toHaveValue('the whole sentence')
})

test('words handed over before a lock is set wait behind it under its key, and are in the notebook', async ({
  page,
}) => {
  await openToday(page)
  await answer(page, 'Energy', 'steady')
  const other = await closeBeside(page)
  const before = await handedOver(other)
  // What a new key is set by is not the opening that takes them in: there the worker never answers.
  await other.evaluate(() => {
    const { postMessage } = ServiceWorker.prototype
    ServiceWorker.prototype.postMessage = function (this: ServiceWorker, ...given: [unknown, never]) {
      const { kind } = given[0] as { kind: string }
      if (kind !== 'drop-words') postMessage.apply(this, given)
    }
  })
  await goTo(other, '/settings/lock')
  await setLock(other)
  await expect.poll(async () => (await handedOver(other))[0]).not.toBe(before[0])
  await other.reload()
  await openNotebook(other)
  await goTo(other, '/')
  await expect(dayNote(other)).toHaveValue(WORDS)
  await expect.poll(() => handedOver(other)).toEqual([])
})

test('words handed over before a backup took the place of everything do not come back, but by undoing it', async ({
  page,
}) => {
  await openToday(page)
  await answer(page, 'Energy', 'steady')
  const backup = await carryOut(page)
  await goTo(page, '/')
  const other = await closeBeside(page)
  await goTo(other, '/settings/backup')
  const way = other.getByRole('region', { name: 'Bring one back' })
  const file = { name: 'shoreline.json', mimeType: 'application/json', buffer: Buffer.from(backup) }
  await way.getByLabel('Choose a backup file').setInputFiles(file)
  const replace = { name: 'Replace everything here' }
  await way.getByRole('button', replace).click()
  await other.getByRole('dialog').getByRole('button', replace).click()
  await expect(other.getByRole('button', { name: 'Undo' })).toBeVisible()
  expect(await handedOver(other)).toEqual([])
  const later = await other.context().newPage()
  await openToday(later)
  await expect(point(later, 'Energy', 'steady')).toBeChecked()
  await expect(dayNote(later)).toHaveValue('')
  await other.getByRole('button', { name: 'Undo' }).click()
  await expect(dayNote(later)).toHaveValue(WORDS)
})

test('words that were altered on the disk take nothing with them, and the notebook opens', async ({
  page,
}) => {
  await openToday(page)
  await writeNote(page, 'stored')
  const other = await closeBeside(page)
  await other.evaluate(async () => {
    const name = (await caches.keys()).find((each) => each.startsWith('shoreline-words')) ?? ''
    const cache = await caches.open(name)
    for (const key of await cache.keys()) {
      const bytes = new Uint8Array((await (await cache.match(key))?.arrayBuffer()) ?? [])
      bytes.set([(bytes.at(-1) ?? 0) ^ 1], bytes.length - 1)
      await cache.put(key, new Response(bytes))
    }
  })
  await other.reload()
  await expect(dayNote(other)).toHaveValue('stored')
  // Whether they could be read again some day is not for the app to say.
  expect(await handedOver(other)).toHaveLength(1)
})

test('words handed over are erased with everything else', async ({ page }) => {
  await openToday(page)
  await answer(page, 'Energy', 'steady')
  const other = await closeBeside(page)
  await other.goto('./#/settings/erase')
  await other.getByRole('textbox').fill('erase')
  await other.getByRole('button', { name: 'Erase everything on this device' }).click()
  await expect(other.getByRole('heading', { level: 1 })).toHaveText('Everything is erased')
  expect(await handedOver(other)).toEqual([])
  expect(await marks(other)).toEqual([])
})

test('a notebook opens though nobody knows of the words it asks for', async ({ page }) => {
  await openToday(page)
  await writeNote(page, 'stored')
  await page.evaluate(() => {
    localStorage.setItem('shoreline words handed over', '1')
    return navigator.serviceWorker.ready.then((registration) => registration.unregister())
  })
  await page.reload()
  await expect(dayNote(page)).toHaveValue('stored')
})
