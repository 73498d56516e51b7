import { readFileSync } from 'node:fs'
import { type BrowserContext, chromium } from '@playwright/test'
import { browserArguments } from '../../scripts/browser.mjs'
import { startServer } from '../e2e/harness/server.ts'
import { withMailbox } from '../fixtures/samples.ts'

const SIZE = '1GiB'
const MiB = 1024 * 1024

type Noted = Window & { waits?: { frame: number; task: number; frames: number } }

/**
 * A large mailbox brought in through the app's own screen: by how much memory grows meanwhile, how long the page's
 * frames take, and how soon it stops.
 */
export async function benchImporting(): Promise<string> {
  const server = await startServer()
  const executablePath = process.env.CHROME_PATH
  const browser = await chromium.launch({
    ...(executablePath && { executablePath }),
    args: [...browserArguments],
  })
  const context = await browser.newContext()
  const page = await context.newPage()
  await page.goto(server.origin)
  await page.getByRole('button', { name: 'Begin' }).click()
  await page.evaluate(() => {
    window.location.hash = '/settings/imports'
  })
  const figures = await withMailbox({ flavor: 'takeout', seed: 1, size: SIZE }, async (path) => {
    const small = await memoryOf(context)
    await page.evaluate(noteFrames)
    let most = small
    const watch = setInterval(async () => {
      most = Math.max(most, await memoryOf(context).catch(() => 0))
    }, 100)
    await page.locator('input[type=file]').setInputFiles(path)
    await page.getByRole('progressbar').waitFor()
    await page.getByRole('progressbar').waitFor({ state: 'detached', timeout: 300_000 })
    // The pictures of the preview are another matter.
    clearInterval(watch)
    await page.getByRole('button', { name: 'Keep this' }).waitFor()
    const waits = await page.evaluate(() => (window as Noted).waits)
    await page.getByRole('button', { name: 'Leave it' }).click()

    await page.locator('input[type=file]').setInputFiles(path)
    await page.getByRole('progressbar').waitFor()
    await page.waitForTimeout(500)
    const stopped = await page.getByRole('button', { name: 'Stop reading' }).evaluate(
      (button: HTMLElement) =>
        new Promise<number>((resolve) => {
          const start = performance.now()
          const look = () =>
            document.querySelector('progress') ? setTimeout(look, 1) : resolve(performance.now() - start)
          button.click()
          look()
        }),
    )
    return { grown: (most - small) / MiB, waits, stopped }
  })
  await browser.close()
  await server.stop()
  const rows = [
    ['memory grows by, MiB', figures.grown, 64],
    ['longest time between two frames, ms', figures.waits?.frame ?? Number.NaN, 50],
    ['longest task of the page, ms', figures.waits?.task ?? Number.NaN, 50],
    ['stops within, ms', figures.stopped, 200],
  ] as const
  return `| ${SIZE} of mail brought in | measured | at most |\n|---|---|---|\n${rows
    .map(([name, value, most]) => `| ${name} | ${value.toFixed(0)} | ${most}${value <= most ? '' : ' ✗'} |`)
    .join('\n')}\n(${figures.waits?.frames} frames)`
}

/** Bytes resident in the process that draws the page and runs its workers. Linux alone tells. */
async function memoryOf(context: BrowserContext): Promise<number> {
  const session = await context.browser()?.newBrowserCDPSession()
  if (!session) throw new Error('The browser is gone.')
  const { processInfo } = await session.send('SystemInfo.getProcessInfo')
  await session.detach()
  return processInfo
    .filter(({ type }) => type === 'renderer')
    .reduce((sum, { id }) => sum + Number(/VmRSS:\s+(\d+)/.exec(readStatus(id))?.[1] ?? 0) * 1024, 0)
}

function readStatus(id: number): string {
  return readFileSync(`/proc/${id}/status`, 'utf8')
}

/** Runs in the page. */
function noteFrames() {
  const waits = { frame: 0, task: 0, frames: 0 }
  ;(window as Noted).waits = waits
  const isReading = () => document.querySelector('progress') !== null
  let last: number | null = null
  const frame = (now: number) => {
    // What is drawn when the reading is over is another matter: only frames between two that show it count.
    if (last !== null && isReading()) {
      waits.frame = Math.max(waits.frame, now - last)
      waits.frames += 1
    }
    last = isReading() ? now : null
    requestAnimationFrame(frame)
  }
  requestAnimationFrame(frame)
  new PerformanceObserver((list) => {
    if (isReading()) for (const { duration } of list.getEntries()) waits.task = Math.max(waits.task, duration)
  }).observe({ type: 'longtask' })
}
