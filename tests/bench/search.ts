import { openToday } from '../e2e/harness/app.ts'
import { prepareDevices } from './device.ts'
import { type Figure, median } from './figure.ts'

const TYPED = 'kitchen'
const ROUNDS = 5
/** In ms. Nothing is asked of the page in the meantime: to be asked costs it some 40 ms at 4×, which nobody's app pays. */
const BETWEEN = 600

/**
 * Searching 7,300 reflections and 50,000 moments on a processor four times slower: from a keystroke to its results on
 * the screen, against 100 ms, and the longest frame while typing, against 50 ms; the middle of five rounds.
 */
export async function benchSearch(): Promise<readonly Figure[]> {
  const [device] = await prepareDevices([20])
  if (device === undefined) throw new Error('The device was not prepared.')
  const waits: (readonly number[])[] = []
  const wholes: number[] = []
  const longest: number[] = []
  for (let round = 0; round < ROUNDS; round++) {
    const { context, page, close } = await device.launch()
    await openToday(page)
    await page.waitForTimeout(3000)
    await page.getByRole('link', { name: 'Journal' }).first().click()
    await page.getByRole('link', { name: 'Search' }).click()
    await page.getByRole('searchbox').click()
    // The time a person takes to bring up the keyboard.
    await page.waitForTimeout(1500)
    const session = await context.newCDPSession(page)
    await session.send('Emulation.setCPUThrottlingRate', { rate: 4 })
    await page.waitForTimeout(500)
    await page.evaluate(noteFramesAndFinds)
    for (const letter of TYPED) {
      await page.keyboard.type(letter)
      await page.waitForTimeout(BETWEEN)
    }
    const noted = await page.evaluate(() => {
      const { foundAfter = {}, wholeAfter = {}, longestFrame = Number.NaN } = window as Noted
      return { foundAfter, wholeAfter, longestFrame }
    })
    const took = Array.from(TYPED, (_, index) => noted.foundAfter[index + 1])
    if (took.includes(undefined)) throw new Error('Some finds never came.')
    waits.push(took.map(Number))
    longest.push(noted.longestFrame)
    wholes.push(...Object.values(noted.wholeAfter))
    await close()
  }
  await device.discard()
  // One disturbance of the machine is not the app's: the middle round counts, and the worst is given beside it.
  const slowest = waits.map((round) => Math.max(...round))
  // Three turns of a screen at 60 Hz come out as 50.1.
  const frames = longest.map(Math.round)
  const figure = (what: string, measured: number, against: number, most: number | null): Figure => ({
    name: `${what}, 20 years (4× throttle)`,
    measured,
    against,
    most,
  })
  return [
    figure('Keystroke to results, median', median(waits.flat()), 100, 1),
    figure('Keystroke to results, slowest of a round', median(slowest), 100, 1),
    figure('Keystroke to results, slowest of all rounds', Math.max(...slowest), 100, null),
    figure('Keystroke to the count of all finds, median', median(wholes), 100, null),
    figure('Longest frame of a round while searching', median(frames), 50, 1),
    figure('Longest frame of all rounds', Math.max(...frames), 50, null),
  ]
}

type Noted = Window & {
  foundAfter?: Record<number, number>
  wholeAfter?: Record<number, number>
  longestFrame?: number
}

/** Runs in the page: notes the longest frame, and for each length of word when its finds were painted. */
function noteFramesAndFinds() {
  const noted = window as Noted
  noted.foundAfter = {}
  noted.wholeAfter = {}
  noted.longestFrame = 0
  let last = performance.now()
  const frame = (now: number) => {
    noted.longestFrame = Math.max(noted.longestFrame ?? 0, now - last)
    last = now
    requestAnimationFrame(frame)
  }
  requestAnimationFrame(frame)
  const field = document.querySelector('input')
  const status = document.querySelector('main [role=status]')
  const finds = document.querySelector('main ol')
  let pressedAt = 0
  let countBefore: string | null | undefined = ''
  addEventListener(
    'keydown',
    (event) => {
      pressedAt = event.timeStamp
      countBefore = status?.textContent
    },
    true,
  )
  new MutationObserver(() => {
    const typed = field?.value ?? ''
    if (typed === '' || finds?.querySelector('mark')?.textContent?.toLowerCase() !== typed) return
    const letters = typed.length
    const after = status?.textContent === countBefore ? noted.foundAfter : noted.wholeAfter
    if (after?.[letters] !== undefined) return
    // A message sent in a frame is answered once that frame is drawn; a timer may wait for longer.
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel()
      port1.onmessage = () => {
        if (after) after[letters] ??= performance.now() - pressedAt
      }
      port2.postMessage(null)
    })
  }).observe(document.body, { childList: true, subtree: true, characterData: true })
}
