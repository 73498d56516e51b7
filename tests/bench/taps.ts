import type { Locator, Page } from '@playwright/test'
import { openToday } from '../e2e/harness/app.ts'
import { prepareDevices } from './device.ts'

/** Longest wait of a tap and longest task, in milliseconds, while one thing was done. */
type Waits = { readonly tap: number; readonly task: number }
type Noted = Window & { waits?: { tap: number; task: number } }

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
    const { tap, task } = await during(page, act)
    rows.push(`| ${name} | ${tap.toFixed(0)} | ${task.toFixed(0)} |`)
  }
  await close()
  await device.discard()
  return `| 20 years, 4× throttle | longest wait of a tap, ms | longest task, ms |\n|---|---|---|\n${rows.join('\n')}`
}

function stepsOn(page: Page): readonly (readonly [string, () => Promise<void>])[] {
  const tap = (target: Locator) => () => tapOn(page, target)
  const choose = (name: string) => tap(page.getByRole('radio', { name }).locator('xpath=ancestor::label'))
  const go = (address: string) => () =>
    page.evaluate((hash) => {
      window.location.hash = hash
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

async function during(page: Page, act: () => Promise<void>): Promise<Waits> {
  await page.evaluate(() => {
    ;(window as Noted).waits = { tap: 0, task: 0 }
  })
  await act()
  await page.waitForTimeout(2500)
  return page.evaluate(() => (window as Noted).waits ?? { tap: Number.NaN, task: Number.NaN })
}

/** Runs in the page: notes how long taps waited until their handlers were done, and how long tasks took. */
function noteWaits() {
  const noted = window as Noted
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) {
      if (noted.waits) noted.waits.task = Math.max(noted.waits.task, duration)
    }
  }).observe({ type: 'longtask' })
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as PerformanceEventTiming[]) {
      const isTap = ['pointerdown', 'pointerup', 'click'].includes(entry.name)
      if (isTap && noted.waits)
        noted.waits.tap = Math.max(noted.waits.tap, entry.processingEnd - entry.startTime)
    }
  }).observe({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit)
}
