import type { CDPSession, Locator, Page } from '@playwright/test'
import { openToday } from '../e2e/harness/app.ts'
import { prepareDevices } from './device.ts'

/** Longest wait of a tap, by the clock, and processor time of the page's longest task, in milliseconds, while one thing was done. */
type Waits = { readonly tap: number; readonly task: number }
type Noted = Window & { longestTap?: number }
/** An event of a trace; times in microseconds, `tdur` by the thread's own clock. */
type Traced = {
  readonly name: string
  readonly pid: number
  readonly tid: number
  readonly ts: number
  readonly tdur?: number
}

/** How long a tap waits for the app with a journal of twenty years, at 4× CPU throttle. */
export async function benchTaps(): Promise<string> {
  const [device] = await prepareDevices([20])
  if (device === undefined) throw new Error('The device was not prepared.')
  const { page, close } = await device.launch()
  await page.addInitScript(noteWaits)
  const cdp = await page.context().newCDPSession(page)
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: 4 })
  await openToday(page)
  await page.waitForTimeout(4000)

  const rows: string[] = []
  for (const [name, act] of stepsOn(page)) {
    const { tap, task } = await during(page, cdp, act)
    rows.push(`| ${name} | ${tap.toFixed(0)} | ${task.toFixed(0)} |`)
  }
  await close()
  await device.discard()
  return `| 20 years, 4× throttle | longest wait of a tap, ms | processor time of the longest task, ms |\n|---|---|---|\n${rows.join('\n')}`
}

function stepsOn(page: Page): readonly (readonly [string, () => Promise<void>])[] {
  const tap = (target: Locator) => () => tapOn(page, target)
  const choose = (name: string) => tap(page.getByRole('radio', { name }).locator('xpath=ancestor::label'))
  // By a link, as a person goes there.
  const go = (address: string) => () =>
    page.evaluate((hash) => {
      const link = document.createElement('a')
      link.href = `#${hash}`
      document.body.append(link)
      link.click()
      link.remove()
    }, address)
  return [
    ['an answer', tap(page.getByRole('radio').nth(1).locator('xpath=ancestor::label'))],
    ['a moment', tap(page.getByRole('button', { name: 'Late email' }).first())],
    ['Patterns opens', go('/patterns')],
    ['Patterns, 2 years', choose('2 years')],
    ['Patterns, all', choose('All')],
    ['a signal opens', go('/patterns/question%3Adread')],
    ['a signal, 6 weeks', choose('6 weeks')],
    ['a signal, all', choose('All')],
    ['the year opens', go('/year')],
    ['then and now opens', go('/compare')],
    ['the journal opens', go('/journal')],
    ['the backup is made ready', go('/settings/backup')],
    ['Today opens again', go('/')],
  ]
}

/** Taps where the target lies: looking for it in the page takes time that is not the app's. */
async function tapOn(page: Page, target: Locator): Promise<void> {
  await target.scrollIntoViewIfNeeded()
  const box = await target.boundingBox()
  if (!box) throw new Error('Nothing to tap on.')
  await page.waitForTimeout(1000)
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2)
}

async function during(page: Page, cdp: CDPSession, act: () => Promise<void>): Promise<Waits> {
  await page.evaluate(() => {
    ;(window as Noted).longestTap = 0
  })
  const traced: Traced[] = []
  const note = ({ value }: { value: unknown[] }) => traced.push(...(value as Traced[]))
  cdp.on('Tracing.dataCollected', note)
  await cdp.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: {
      includedCategories: ['blink.user_timing', 'devtools.timeline', 'disabled-by-default-devtools.timeline'],
    },
  })
  // The beginning of a trace is a task too.
  await page.waitForTimeout(500)
  await page.evaluate(() => performance.mark('begins'))
  await act()
  await page.waitForTimeout(2500)
  const whole = new Promise((done) => cdp.once('Tracing.tracingComplete', done))
  await cdp.send('Tracing.end')
  await whole
  cdp.off('Tracing.dataCollected', note)
  const tap = await page.evaluate(() => (window as Noted).longestTap ?? Number.NaN)
  return { tap, task: longestTask(traced) }
}

/** By the thread's own clock, which other work on the machine does not move. */
function longestTask(traced: readonly Traced[]): number {
  const began = traced.find(({ name }) => name === 'begins')
  if (began === undefined) throw new Error('The trace does not say when it began.')
  const tasks = traced.filter(
    ({ name, pid, tid, ts }) => name === 'RunTask' && pid === began.pid && tid === began.tid && ts > began.ts,
  )
  return Math.max(...tasks.map(({ tdur = 0 }) => tdur)) / 1000
}

/** Runs in the page: notes how long taps waited until their handlers were done. */
function noteWaits() {
  const noted = window as Noted
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as PerformanceEventTiming[]) {
      const isTap = ['pointerdown', 'pointerup', 'click'].includes(entry.name)
      if (isTap) noted.longestTap = Math.max(noted.longestTap ?? 0, entry.processingEnd - entry.startTime)
    }
  }).observe({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit)
}
