import { appendFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { openToday } from './harness/app.ts'
import { arm, armNextStart, callsMet, FAULT_KINDS, type Fault, meetFaults } from './harness/storageFaults.ts'
import { FLOWS, type Flow } from './harness/storageFlows.ts'
import { expect, test } from './harness/test.ts'
import { BY_A_TEST, type Throw, throwsAt, throwsMet } from './harness/throws.ts'

const DEEP = process.env.DEEP !== undefined
/** In depth, only what throws. */
const THROWS_ONLY = process.env.DEEP === 'throws'
/** In depth, which part of them, such as `2/6`: every sixth, from the second on, so that a part is an even sample. */
const [PART = 1, PARTS = 1] = (process.env.PART ?? '1/1').split('/').map(Number)
/** Of how many faults one is tried every day; what takes its time over each, or stores as the others do, only in depth. */
const ONE_OF = 13
/** The same of what throws, and the flows in which it is tried. */
const ONE_THROW_OF = 11
const DAILY_THROWS = ['a first save', 'a reflection edited']
/** How long the app may take to say how it went, in milliseconds: longer than it waits for another tab. */
const PATIENCE = 60_000

/** What says that nothing came of it. */
const UNCHANGED = /as it was|Nothing was changed|nothing was erased/
/** What stands in place of a screen that could not be drawn. */
const NOT_DRAWN = /This screen did not open/
/** How React tells the console that a throw amid drawing came to nothing. */
const DRAWN_AGAIN = /React error #520/
/** What asks the person to look whether their last step is there. */
const NOT_TAKEN = /take it again if it is not/

for (const [name, flow] of Object.entries(FLOWS)) {
  if (!DEEP && flow.slow) continue
  test(`${name}: no fault of storage, and nothing that throws, loses a word in silence`, async ({
    browser,
    baseURL,
  }) => {
    test.setTimeout(DEEP ? 3_600_000 : 600_000)
    const errors: string[] = []
    const open = async () => {
      const context = await browser.newContext({ ...(baseURL && { baseURL }) })
      const page = await context.newPage()
      await meetFaults(page)
      page.on('pageerror', (error) => {
        // What a test threw is told to the console as well as to the person, and what could be drawn at a second try.
        const isOwn = error.message === BY_A_TEST || error.name === 'DataCloneError'
        if (!isOwn && !DRAWN_AGAIN.test(error.message))
          errors.push(`${error.name} ${error.message} ${error.stack}`)
      })
      if (!flow.fresh) {
        await openToday(page)
        await flow.prepare?.(page)
      }
      return page
    }
    let page = await open()
    const once = async (mark: string, fault: Fault | Throw | null) => {
      if (flow.fresh) {
        await page.context().close()
        page = await open()
      }
      await flow.begin(page, mark)
      const armed: Fault | Throw = fault ?? { kind: 'abort', at: 1_000_000, lasting: false }
      if (flow.nextStart) await armNextStart(page, armed)
      else await arm(page, armed)
      await flow.act(page, mark)
      const told = await outcome(page, flow)
      const { calls, met } = await callsMet(page)
      const { steps, thrown, tooEarly } = await throwsMet(page)
      const isGone = told.kind === 'said' && NOT_DRAWN.test(told.words)
      const early = told.kind === 'said' && !isGone ? await stillThere(page, flow, mark) : true
      await arm(page, null)
      // A screen that nothing could be drawn on is drawn again once there is memory, with what it held.
      if (isGone) await drawAgain(page)
      const words = isGone ? await stillThere(page, flow, mark) : early
      const again = told.kind === 'said' ? await tryAgain(page) : null
      await page.goto('about:blank')
      return {
        told,
        calls,
        steps,
        met: met + thrown,
        tooEarly,
        words,
        again,
        holds: await flow.holds(page, mark),
      }
    }
    const isTold = ({ told, again, holds }: Awaited<ReturnType<typeof once>>) => {
      if (flow.tap === undefined || told.kind !== 'said') return false
      return (again === true && holds) || (flow.tap === 'repeatable' && NOT_TAKEN.test(told.words) && !holds)
    }

    const sound = await once('without a fault', null)
    expect(sound).toMatchObject({ told: { kind: 'done' }, holds: true })
    const calls = Array.from({ length: sound.calls }, (_, at) => at + 1).flatMap((at) =>
      FAULT_KINDS.map((kind, index): Fault => ({ kind, at, lasting: (at + index) % 3 !== 0 })),
    )
    const throws = throwsAt(sound.steps)
    const chosen = DEEP
      ? everyNth([...(THROWS_ONLY ? [] : calls), ...throws], PARTS, PART - 1)
      : [...everyNth(calls, ONE_OF), ...(DAILY_THROWS.includes(name) ? everyNth(throws, ONE_THROW_OF) : [])]
    const heard = new Map<string, number>()
    const losses: string[] = []
    let hit = 0
    for (const [index, fault] of chosen.entries()) {
      const mark = `${name} ${index} ${fault.kind}`
      const outcomes = await once(mark, fault)
      const { told, met, tooEarly, words, again, holds } = outcomes
      if (met > 0) hit += 1
      const key = `${fault.kind}: ${told.kind === 'said' ? told.words : told.kind === 'done' ? `done (“${flow.done.source}”)` : 'nothing'}`
      heard.set(key, (heard.get(key) ?? 0) + 1)
      const lost =
        told.kind === 'nothing' ||
        (told.kind === 'done' && !holds) ||
        (!words && !isTold(outcomes)) ||
        tooEarly > 0 ||
        (again === true && !holds) ||
        (flow.allOrNothing === true && told.kind === 'said' && UNCHANGED.test(told.words) && holds)
      if (DEEP) await note({ flow: name, ...fault, hit: met, told, again, holds, words, tooEarly, lost })
      if (lost)
        losses.push(
          `${JSON.stringify(fault)}: ${key}; holds ${holds}, words there ${words}, again ${again}, too early ${tooEarly}`,
        )
    }
    await page.context().close()
    console.log(
      [
        `${name}: ${sound.calls} calls, ${sound.steps.length} steps, ${chosen.length} faults, ${hit} met`,
        ...errors.map((error) => `  uncaught: ${error}`),
        ...[...heard].sort().map(([key, count]) => `  ${count} × ${key}`),
      ].join('\n'),
    )
    expect(losses).toEqual([])
    expect(errors).toEqual([])
    // A save that was begun on what is known by now asks less of the database than the first.
    expect(hit).toBeGreaterThan(chosen.length / 2)
  })
}

function everyNth<Value>(all: readonly Value[], n: number, from = 0): readonly Value[] {
  return all.filter((_, index) => index % n === from)
}

/** Writes one line for the table in `docs/faults.md`. */
function note(line: object): Promise<void> {
  return appendFile('test-results/storageFaults.jsonl', `${JSON.stringify(line)}\n`)
}

type Told = { readonly kind: 'done' | 'nothing' } | { readonly kind: 'said'; readonly words: string }

/** What the screen says of it first: that it is done, or what went wrong. */
async function outcome(page: Page, flow: Flow): Promise<Told> {
  const until = Date.now() + PATIENCE
  while (Date.now() < until) {
    const { faults, rest } = await page.evaluate(() => {
      const text = (selector: string) =>
        Array.from(document.querySelectorAll(selector), (each) => each.textContent.trim())
          .filter((words) => words !== '')
          .join(' | ')
      const fields = Array.from(document.querySelectorAll('textarea'), (each) => each.value).join(' | ')
      // What stands in for the app until it is there is in the page from the first, and not to be seen.
      const seen = { opacityProperty: true, visibilityProperty: true }
      const visible = [...document.querySelectorAll('h1')].find((each) => each.checkVisibility(seen))
      const title = visible?.textContent ?? ''
      return {
        faults:
          text('[role=alert]') ||
          text('main').match(/(A|\d+) pages? did not open/)?.[0] ||
          (title.match(/Nowhere to keep|Written by a newer|Open in another|are not here|is not open/)
            ? title
            : ''),
        rest: `${text('[role=status]')} ${text('main')} ${fields}`,
      }
    })
    if (faults !== '' && !flow.done.test(faults)) return { kind: 'said', words: faults.split('\n')[0] ?? '' }
    if (flow.done.test(rest)) return { kind: 'done' }
    await page.waitForTimeout(40)
  }
  return { kind: 'nothing' }
}

/** Whether the words are to be had, at the latest once a busy screen has caught up. */
async function stillThere(page: Page, flow: Flow, mark: string): Promise<boolean> {
  if (!flow.onScreen) return true
  for (let tries = 0; tries < 50; tries++) {
    if (await flow.onScreen(page, mark)) return true
    await page.waitForTimeout(100)
  }
  return false
}

async function drawAgain(page: Page): Promise<void> {
  const gone = page.getByRole('alert').filter({ hasText: NOT_DRAWN })
  await gone.getByRole('button', { name: 'Try again' }).last().click()
}

/** Whether "Try again", once storage is well, says that it is saved; null where it is not offered. */
async function tryAgain(page: Page): Promise<boolean | null> {
  const again = page.getByRole('alert').getByRole('button', { name: 'Try again' }).first()
  if (!(await again.isVisible())) return null
  // What was drawn again may be stored by now.
  const isGone = await again.click({ timeout: 10_000 }).then(
    () => false,
    () => true,
  )
  if (isGone) return null
  return page
    .getByText('Saved', { exact: true })
    .waitFor({ timeout: 20_000 })
    .then(() => true)
    .catch(() => false)
}
