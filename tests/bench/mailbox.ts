import { readdir } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { chromium, type Page } from '@playwright/test'
import { browserArguments } from '../../scripts/browser.mjs'
import { startServer } from '../e2e/harness/server.ts'
import { withMailbox } from '../fixtures/samples.ts'
import { type Figure, inTurns } from './figure.ts'

const SIZE = '1GiB'

/** Reading a large mailbox in the app's own worker, over only reading the same file's stream in a worker. */
export async function benchMailbox(): Promise<Figure> {
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
    await page.setContent('<input type="file">')
    await page.locator('input').setInputFiles(path)
    return inTurns(
      3,
      () => timed(page, worker, null),
      () => timed(page, null, BARE),
    )
  })
  await browser.close()
  await server.stop()
  return { name: `Reading ${SIZE} of mail over its bare stream`, ...medians, most: 1.6 }
}

/** What a worker does that only reads: to the end, as the pieces come. */
const BARE = `onmessage = async ({ data }) => {
  const reader = data.files[0].stream().getReader()
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
