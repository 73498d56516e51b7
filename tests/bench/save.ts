import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import type { Page } from '@playwright/test'
import type DexieClass from 'dexie'
import { openToday } from '../e2e/harness/app.ts'
import { prepareDevices } from './device.ts'
import { type Figure, inTurns } from './figure.ts'

/**
 * From a tap on an answer to its page being durably stored, over a bare Dexie put of as many bytes: once begun by the
 * same tap, so that the frame the browser draws for any tap stands on both sides, and once on a page at rest.
 */
export async function benchSave(): Promise<Figure[]> {
  const [device] = await prepareDevices([1])
  if (device === undefined) throw new Error('The device was not prepared.')
  const { page, close } = await device.launch()
  await page.addInitScript(noteSaves)
  await openToday(page)
  const dexie = createRequire(import.meta.url).resolve('dexie/dist/dexie.min.js')
  await page.evaluate(await readFile(dexie, 'utf8'))

  let bytes = 0
  let turn = 0
  const save = async () => {
    const { milliseconds, bytes: stored } = await tapToDurable(page, turn++)
    bytes = stored
    return milliseconds
  }
  const fromTap = await inTurns(30, save, () => barePut(page, bytes, () => tapAnswer(page, turn++)))
  const atRest = await inTurns(30, save, () => barePut(page, bytes))
  await close()
  await device.discard()
  return [
    { name: `Tap to durable over the same tap and a bare put of ${bytes} bytes`, ...fromTap, most: 2 },
    { name: `Tap to durable over a bare put of ${bytes} bytes at rest`, ...atRest, most: null },
  ]
}

type Saved = { milliseconds: number; bytes: number }
type Noted = Window & { tappedAt?: number; saved?: Saved | undefined; put?: Promise<number> | undefined }

/** Taps an answer, another each turn: how long until its page is durably stored, and how large that is. */
export async function tapToDurable(page: Page, turn: number): Promise<Saved> {
  await tapAnswer(page, turn)
  const saved = await page.waitForFunction(() => (window as Noted).saved)
  return (await saved.jsonValue()) as Saved
}

async function tapAnswer(page: Page, turn: number): Promise<void> {
  await page.evaluate(() => {
    ;(window as Noted).saved = undefined
  })
  // Each tap lands on another point than the one before, or there would be nothing to save.
  await page
    .getByRole('radio')
    .nth(turn % 5)
    .click({ force: true })
}

/** Runs in the page: notes when a tap happened, and when the transaction that stored its page was complete. */
export function noteSaves() {
  addEventListener(
    'pointerup',
    () => {
      ;(window as Noted).tappedAt = performance.now()
    },
    true,
  )
  const put = IDBObjectStore.prototype.put
  IDBObjectStore.prototype.put = function (this: IDBObjectStore, value, ...key) {
    const bytes = (value as { sealed?: ArrayBufferLike | ArrayBufferView })?.sealed?.byteLength
    if (bytes !== undefined && this.transaction.db.name !== 'bare') {
      this.transaction.addEventListener('complete', () => {
        ;(window as Noted).saved = {
          milliseconds: performance.now() - ((window as Noted).tappedAt ?? Number.NaN),
          bytes,
        }
      })
    }
    return put.call(this, value, ...key)
  }
}

/** Milliseconds from the call, or from the `tap`, which then does nothing else, to the put being durable. */
async function barePut(page: Page, bytes: number, tap?: () => Promise<void>): Promise<number> {
  await page.evaluate(
    async ([size, waits]) => {
      const noted = window as unknown as Noted & { Dexie: typeof DexieClass }
      const database = new noted.Dexie('bare', { chromeTransactionDurability: 'strict' })
      database.version(1).stores({ pages: 'id' })
      await database.open()
      // Random, as sealed bytes look: a run of zeros would shrink on its way to the disk.
      const sealed = new Uint8Array(size)
      for (let at = 0; at < size; at += 65_536) crypto.getRandomValues(sealed.subarray(at, at + 65_536))
      const put = async (started: number) => {
        await database.transaction('rw', 'pages', () =>
          database.table('pages').put({ id: 'page', revision: 1, sealed }),
        )
        const taken = performance.now() - started
        database.close()
        return taken
      }
      noted.put = waits
        ? new Promise((resolve) => {
            const begin = (event: Event) => {
              event.stopImmediatePropagation()
              resolve(put(noted.tappedAt ?? Number.NaN))
            }
            addEventListener('click', begin, { capture: true, once: true })
          })
        : put(performance.now())
    },
    [bytes, tap !== undefined] as const,
  )
  await tap?.()
  return page.evaluate(() => (window as Noted).put ?? Number.NaN)
}
