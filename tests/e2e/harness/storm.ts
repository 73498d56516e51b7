import { expect, type Page } from '@playwright/test'
import { dayNote, momentButton, momentRows } from './writing.ts'

/** What a person sees of one day: the word chosen for each question by its place, how many moments, the note. */
export type Seen = {
  readonly answers: readonly number[]
  readonly moments: number
  readonly note: string
}

/** What was tapped, in order: the day as it should be after each tap. */
export type Storm = {
  readonly states: Seen[]
  /** How many of the states were read as "Saved" from the page. */
  acknowledged: number
  /** Called right after each "Saved" was read. */
  onAcknowledged?: () => void
}

const QUESTIONS = 8
const UNANSWERED = -1

/** Numbers from 0 to below 1 that are the same for the same seed (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** Reads the day that is open as a person would. */
export async function readDay(page: Page): Promise<Seen> {
  const questions = page.getByRole('radiogroup')
  await expect(questions).toHaveCount(QUESTIONS)
  const answers = await questions.evaluateAll((groups) =>
    groups.map((group) =>
      Array.from(group.querySelectorAll('input')).findIndex((input) => (input as HTMLInputElement).checked),
    ),
  )
  return { answers, moments: await momentRows(page), note: await dayNote(page).inputValue() }
}

/**
 * Answers, logs and writes without a rest until the page is gone. After every few taps "Saved" is read from the
 * page: only then what was tapped so far counts as acknowledged.
 */
export async function writeUntilGone(page: Page, storm: Storm, random: () => number): Promise<void> {
  const within = (count: number) => Math.floor(random() * count)
  for (;;) {
    const taps = 1 + within(3)
    let typed = false
    for (let tap = 0; tap < taps; tap += 1) {
      const last = storm.states.at(-1)
      if (!last) throw new Error('A storm begins with the day as it stands')
      const dice = random()
      if (dice < 0.6) {
        const [question, wanted] = [within(QUESTIONS), within(5)]
        // A second tap on the chosen point takes the answer back, or not where it follows at once.
        const point = last.answers[question] === wanted ? (wanted + 1) % 5 : wanted
        storm.states.push({ ...last, answers: last.answers.with(question, point) })
        await page.getByRole('radiogroup').nth(question).getByRole('radio').nth(point).click()
      } else if (dice < 0.85) {
        storm.states.push({ ...last, moments: last.moments + 1 })
        await momentButton(page, dice < 0.72 ? 'Late email' : 'Laughter').click()
      } else {
        const note = `${storm.states.length} words, œufs & 🌊 ${'~'.repeat(within(400))}`
        storm.states.push({ ...last, note })
        await dayNote(page).fill(note)
        typed = true
      }
    }
    const done = storm.states.length
    await saidSaved(page, typed)
    storm.acknowledged = done
    storm.onAcknowledged?.()
  }
}

/** The empty day. */
export const NOTHING: Seen = { answers: new Array(QUESTIONS).fill(UNANSWERED), moments: 0, note: '' }

/** Resolves as soon as "Saved" stands on the page. A tap takes an earlier one away at once, typing within a frame. */
function saidSaved(page: Page, typed: boolean): Promise<void> {
  return page.evaluate(
    (afterFrame) =>
      new Promise<void>((resolve) => {
        const look = () => {
          const said = Array.from(document.querySelectorAll('[role=status]')).some((each) =>
            each.textContent?.includes('Saved'),
          )
          if (said) resolve()
          else setTimeout(look, 1)
        }
        if (afterFrame) requestAnimationFrame(() => requestAnimationFrame(look))
        else look()
      }),
    typed,
  )
}
