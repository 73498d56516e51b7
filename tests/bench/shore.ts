import type { Locator, Page } from '@playwright/test'
import { openToday } from '../e2e/harness/app.ts'
import { type Device, prepareDevices } from './device.ts'
import { median } from './figure.ts'
import { thirtySignals } from './thirtySignals.ts'

/** What opening and changing the picture of all signals came to, in milliseconds of a processor four times slower. */
type Shores = Record<(typeof WHAT)[number], number>
type Noted = Window & { picturedAt?: number; longest?: number }

const WHAT = [
  'opens: longest task',
  'opens: first picture',
  'opens again: longest task',
  'opens again: the picture',
  'all years: longest task',
  'half a year: longest task',
  'unfolds: longest task',
] as const

const SLOWER = 4

/**
 * The picture of all signals over twenty years of thirty of them: its longest tasks, and how long
 * it takes to be there, ours and by turns that of another built app where `folder` names one. "Again" finds the
 * readings made, so that what is left is the drawing.
 */
export async function benchShore(rounds = 5, folder: string | null = null): Promise<string> {
  const backup = thirtySignals
  const [ours] = await prepareDevices([20], { backup })
  const [theirs] = folder === null ? [] : await prepareDevices([20], { backup, folder })
  if (ours === undefined) throw new Error('The device was not prepared.')
  const taken: { ours: Shores[]; theirs: Shores[] } = { ours: [], theirs: [] }
  for (let round = 0; round < rounds; round += 1) {
    taken.ours.push(await shoresOn(ours))
    if (theirs) taken.theirs.push(await shoresOn(theirs))
  }
  await Promise.all([ours.discard(), theirs?.discard()])
  const rows = WHAT.map((what) => {
    const [mine, other] = [taken.ours, taken.theirs].map((shores) => median(shores.map((one) => one[what])))
    const figures = [mine ?? Number.NaN, ...(theirs ? [other ?? Number.NaN] : [])]
    const ratio = theirs ? ` ${((mine ?? 0) / (other ?? 1)).toFixed(2)} |` : ''
    return `| ${what} | ${figures.map((figure) => figure.toFixed(0)).join(' | ')} |${ratio}`
  })
  const heads = theirs ? '| ours | the other | ratio |\n|---|---|---|---|' : '| ms |\n|---|---|'
  return `| the shore, 20 years of 30 signals, ${SLOWER}× ${heads}\n${rows.join('\n')}`
}

async function shoresOn(device: Device): Promise<Shores> {
  const { page, close } = await device.launch()
  await page.addInitScript(notePicture)
  const session = await page.context().newCDPSession(page)
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER })
  await openToday(page)
  // The older months open behind Today; a person who goes on to Patterns has looked at Today first.
  await page.waitForTimeout(4000)
  const go = (hash: string) => () =>
    page.evaluate((to) => {
      window.location.hash = to
    }, hash)
  const tap = async (target: Locator) => {
    // Looking for it in the page takes time that is not the app's.
    await target.scrollIntoViewIfNeeded()
    const box = await target.boundingBox()
    if (!box) throw new Error('Nothing to tap on.')
    await page.waitForTimeout(500)
    return () => page.mouse.click(box.x + box.width / 2, box.y + box.height / 2)
  }
  const span = (name: string) => page.getByRole('radio', { name }).locator('xpath=ancestor::label')
  const opens = await during(page, go('/patterns'))
  await during(page, go('/'))
  const again = await during(page, go('/patterns'))
  const all = await during(page, await tap(span('All')))
  const half = await during(page, await tap(span('6 months')))
  const unfolds = await during(page, await tap(page.getByRole('button', { name: /holding/ }).first()))
  await close()
  return {
    'opens: longest task': opens.longest,
    'opens: first picture': opens.pictured,
    'opens again: longest task': again.longest,
    'opens again: the picture': again.pictured,
    'all years: longest task': all.longest,
    'half a year: longest task': half.longest,
    'unfolds: longest task': unfolds.longest,
  }
}

async function during(page: Page, act: () => Promise<unknown>) {
  const began = await page.evaluate(() => {
    const noted = window as Noted
    noted.longest = 0
    delete noted.picturedAt
    return performance.now()
  })
  await act()
  await page.waitForTimeout(3500)
  const noted = await page.evaluate(() => {
    const { longest = 0, picturedAt = Number.NaN } = window as Noted
    return { longest, picturedAt }
  })
  return { longest: noted.longest, pictured: noted.picturedAt - began }
}

/** Runs in the page: notes the longest task over 50 ms, and when a picture of all signals was first painted. */
function notePicture() {
  const noted = window as Noted
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) noted.longest = Math.max(noted.longest ?? 0, duration)
  }).observe({ type: 'longtask' })
  const look = () => {
    if (noted.picturedAt === undefined && document.querySelector('main figure svg path') !== null)
      setTimeout(() => {
        noted.picturedAt ??= performance.now()
      })
    requestAnimationFrame(look)
  }
  requestAnimationFrame(look)
}
