import { readdir, readFile, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { deflateRaw } from 'node:zlib'
import { chromium, type Page } from '@playwright/test'
import { browserArguments } from '../../scripts/browser.mjs'
import { startServer } from '../e2e/harness/server.ts'
import { withMailbox } from '../fixtures/samples.ts'
import { zipOf } from '../fixtures/zipOf.ts'
import { type Figure, inTurns } from './figure.ts'

const SIZE = '256MiB'
const NAME = 'Sent.mbox'

/** Reading a mailbox in a deflated ZIP in the app's own worker, over only unpacking the same bytes in a worker. */
export async function benchArchive(): Promise<Figure> {
  const server = await startServer()
  const executablePath = process.env.CHROME_PATH
  const browser = await chromium.launch({
    ...(executablePath && { executablePath }),
    args: [...browserArguments],
  })
  // The bare worker is made from text, which the app's own policy rightly refuses.
  const context = await browser.newContext({ bypassCSP: true })
  const page = await context.newPage()
  await page.goto(`${server.origin}/backup.schema.json`)
  const assets = await readdir(fileURLToPath(new URL('../../dist/assets', import.meta.url)))
  const worker = `${server.origin}/assets/${assets.find((name) => name.startsWith('intakeWorker'))}`
  const medians = await withMailbox({ flavor: 'takeout', seed: 1, size: SIZE }, async (path) => {
    const bytes = await readFile(path)
    const packed = await promisify<Buffer, object, Buffer>(deflateRaw)(bytes, { level: 6 })
    await writeFile(`${path}.zip`, zipOf([{ name: NAME, packed, size: bytes.length }]))
    await page.setContent('<input type="file">')
    await page.locator('input').setInputFiles(`${path}.zip`)
    const start = 30 + NAME.length
    return inTurns(
      3,
      () => timed(page, worker, null),
      () => timed(page, null, bare(start, start + packed.length)),
    )
  })
  await browser.close()
  await server.stop()
  return { name: `Reading ${SIZE} of mail in a ZIP over only unpacking it`, ...medians, most: 1.25 }
}

/** What a worker does that only unpacks: to the end, as the chunks come. */
const bare = (start: number, end: number) => `onmessage = async ({ data }) => {
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
