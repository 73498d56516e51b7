import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { deflateRaw } from 'node:zlib'
import { type BrowserContext, chromium, type Page } from '@playwright/test'
import { browserArguments } from '../../scripts/browser.mjs'
import { startServer } from '../e2e/harness/server.ts'
import { outlookStoreOf } from '../fixtures/outlookStoreOf.ts'
import { withMailbox } from '../fixtures/samples.ts'
import { zipOf } from '../fixtures/zipOf.ts'
import { type Figure, inTurns } from './figure.ts'

const MiB = 1024 * 1024
/** `READING_SIZE=256 npm run bench -- reading` takes less time. */
const SIZE = Number(process.env.READING_SIZE ?? 1024)
const NAME = 'Sent.mbox'

type Visit = { readonly page: Page; readonly worker: string; readonly context: BrowserContext }

/** Reading a large mailbox in the app's own worker, over only reading the same file's stream in a worker. */
export async function benchMailbox(): Promise<readonly Figure[]> {
  return visiting(async (visit) =>
    withMailbox({ flavor: 'takeout', seed: 1, size: `${SIZE}MiB` }, (path) =>
      besideBare(visit, path, 'mail', 1.3, BARE),
    ),
  )
}

/** Reading a mailbox in a deflated ZIP in the app's own worker, over only unpacking the same bytes in a worker. */
export async function benchArchive(): Promise<readonly Figure[]> {
  return visiting(async (visit) =>
    withMailbox({ flavor: 'takeout', seed: 1, size: `${SIZE}MiB` }, async (path) => {
      const bytes = await readFile(path)
      const packed = await promisify<Buffer, object, Buffer>(deflateRaw)(bytes, { level: 6 })
      await writeFile(`${path}.zip`, zipOf([{ name: NAME, packed, size: bytes.length }]))
      const start = 30 + NAME.length
      return besideBare(visit, `${path}.zip`, 'mail in a ZIP', 1.25, unpacking(start, start + packed.length))
    }),
  )
}

/** Reading an Outlook store in the app's own worker, over readpst's reading of the same file, where it is installed. */
export async function benchStore(): Promise<readonly Figure[]> {
  const folder = await mkdtemp(join(tmpdir(), 'shoreline-store-'))
  try {
    const path = join(folder, 'store.pst')
    await writeFile(path, storeOf(SIZE))
    return await visiting(async ({ page, worker, context }) => {
      await choose(page, path)
      const grown = await growth(context, page, worker, `a store of ${SIZE} MiB`)
      const medians = await inTurns(
        3,
        () => timed(page, worker, null),
        async () => {
          const start = performance.now()
          await promisify(execFile)('readpst', ['-q', '-o', folder, path])
          return performance.now() - start
        },
      )
      return [{ name: `Reading a store of ${SIZE} MiB over readpst`, ...medians, most: 1 }, grown]
    })
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function visiting<Value>(use: (visit: Visit) => Promise<Value>): Promise<Value> {
  const server = await startServer()
  const executablePath = process.env.CHROME_PATH
  const browser = await chromium.launch({
    ...(executablePath && { executablePath }),
    args: [...browserArguments],
  })
  try {
    // The bare worker is made from text, which the app's own policy rightly refuses.
    const context = await browser.newContext({ bypassCSP: true })
    const page = await context.newPage()
    await page.goto(`${server.origin}/backup.schema.json`)
    const assets = await readdir(fileURLToPath(new URL('../../dist/assets', import.meta.url)))
    const worker = `${server.origin}/assets/${assets.find((name) => name.startsWith('intakeWorker'))}`
    return await use({ page, worker, context })
  } finally {
    await browser.close()
    await server.stop()
  }
}

async function besideBare(
  { page, worker, context }: Visit,
  path: string,
  what: string,
  most: number,
  bare: string,
): Promise<readonly Figure[]> {
  await choose(page, path)
  // Before anything else has made the process large.
  const grown = await growth(context, page, worker, `${SIZE} MiB of ${what}`)
  const medians = await inTurns(
    3,
    () => timed(page, worker, null),
    () => timed(page, null, bare),
  )
  return [{ name: `Reading ${SIZE} MiB of ${what} over only its stream`, ...medians, most }, grown]
}

/** By how many MiB the process that draws the page and runs its worker grows, of the 64 it may. */
async function growth(context: BrowserContext, page: Page, worker: string, what: string): Promise<Figure> {
  const session = await context.browser()?.newBrowserCDPSession()
  if (!session) throw new Error('The browser is gone.')
  await session.send('SystemInfo.getProcessInfo')
  const resident = async () => {
    const { processInfo } = await session.send('SystemInfo.getProcessInfo')
    const own = processInfo.filter(({ type }) => type === 'renderer')
    return own.reduce((sum, { id }) => sum + residentOf(id), 0) / 1024
  }
  const before = await resident()
  let most = before
  const watch = setInterval(async () => {
    most = Math.max(most, await resident().catch(() => 0))
  }, 100)
  await timed(page, worker, null)
  clearInterval(watch)
  return { name: `Memory grows by for ${what}`, measured: most - before, against: 64, unit: 'MiB', most: 1 }
}

/** Linux alone tells. */
function residentOf(id: number): number {
  return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${id}/status`, 'utf8'))?.[1] ?? 0)
}

async function choose(page: Page, path: string): Promise<void> {
  await page.setContent('<input type="file">')
  await page.locator('input').setInputFiles(path)
}

/** Messages of eight kilobytes each, in eight folders. */
function storeOf(size: number): Buffer {
  const each = Math.floor((size * MiB) / 8 / 8400)
  const folders = Array.from({ length: 8 }, (_, folder) => ({
    number: 0x500 + folder,
    name: folder === 0 ? 'Sent Items' : `Folder ${folder}`,
    messages: Array.from({ length: each }, (__, index) => ({
      at: new Date(Date.UTC(2016, 0, 1, folder * each + index)).toISOString(),
      author: 'Robin',
      subject: `Tide ${index}`,
      to: 'Kim',
    })),
  }))
  return outlookStoreOf({ layout: 'unicode', sent: 0x500, ballast: 8000, folders }, (bytes) => bytes)
}

/** What a worker does that only reads: to the end, as the pieces come. */
const BARE = `onmessage = async ({ data }) => {
  const reader = data.files[0].stream().getReader()
  while (!(await reader.read()).done);
  postMessage({ kind: 'read' })
}`

/** The same of one that only unpacks. */
const unpacking = (start: number, end: number) => `onmessage = async ({ data }) => {
  const packed = data.files[0].slice(${start}, ${end}).stream()
  const reader = packed.pipeThrough(new DecompressionStream('deflate-raw')).getReader()
  while (!(await reader.read()).done);
  postMessage({ kind: 'read' })
}`

function timed(page: Page, address: string | null, text: string | null): Promise<number> {
  return page.evaluate(
    async ([given, script]) => {
      const url = given ?? URL.createObjectURL(new Blob([script ?? ''], { type: 'text/javascript' }))
      const worker = new Worker(url, { type: 'module' })
      const files = Array.from(document.querySelector('input')?.files ?? [])
      const start = performance.now()
      await new Promise<void>((resolve, reject) => {
        worker.onerror = () => reject(new Error('The worker failed.'))
        worker.onmessage = ({ data }) => {
          if (data.kind === 'fault') reject(new Error(data.fault))
          if (data.kind === 'read') resolve()
        }
        worker.postMessage({ files, timeZone: 'Europe/Berlin', dayEndsAt: 4, today: '2026-11-23' })
      })
      worker.terminate()
      return performance.now() - start
    },
    [address, text] as const,
  )
}
