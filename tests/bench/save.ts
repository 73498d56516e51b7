import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import type { Page } from '@playwright/test'
import type DexieClass from 'dexie'
import { openToday } from '../e2e/harness/app.ts'
import { prepareDevices } from './device.ts'
import { type Figure, inTurns } from './figure.ts'

/** From a tap on an answer to its page being durably stored, over a bare Dexie put of as many bytes. */
export async function benchSave(): Promise<Figure> {
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
    const saved = await tapAnswer(page, turn++)
    bytes = saved.bytes
    return saved.milliseconds
  }
  const medians = await inTurns(30, save, () => barePut(page, bytes))
  await close()
  await device.discard()
  return { name: `Tap to durable over a bare put of ${bytes} bytes`, ...medians, most: 2 }
}

type Saved = { milliseconds: number; bytes: number }
type Noted = Window & { tappedAt?: number; saved?: Saved | undefined }

async function tapAnswer(page: Page, turn: number): Promise<Saved> {
  await page.evaluate(() => {
    ;(window as Noted).saved = undefined
  })
  // Each tap lands on another point than the one before, or there would be nothing to save.
  await page
    .getByRole('radio')
    .nth(turn % 5)
    .click({ force: true })
  const saved = await page.waitForFunction(() => (window as Noted).saved)
  return (await saved.jsonValue()) as Saved
}

/** Runs in the page: notes when a tap happened, and when the transaction that stored its page was complete. */
function noteSaves() {
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

function barePut(page: Page, bytes: number): Promise<number> {
  return page.evaluate(async (size) => {
    const { Dexie } = window as unknown as { Dexie: typeof DexieClass }
    const database = new Dexie('bare', { chromeTransactionDurability: 'strict' })
    database.version(1).stores({ pages: 'id' })
    await database.open()
    // Random, as sealed bytes look: a run of zeros would shrink on its way to the disk.
    const sealed = new Uint8Array(size)
    for (let at = 0; at < size; at += 65_536) crypto.getRandomValues(sealed.subarray(at, at + 65_536))
    const started = performance.now()
    await database.transaction('rw', 'pages', () =>
      database.table('pages').put({ id: 'page', revision: 1, sealed }),
    )
    const taken = performance.now() - started
    database.close()
    return taken
  }, bytes)
}
