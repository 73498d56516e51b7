import { addDays, type Day } from '../domain/day.ts'
import type { AskedQuestion, EarlierWording } from '../domain/kinds/question.ts'
import type { DailyEntry } from './dailyEntry.ts'
import {
  type MeantEntry,
  oneStretch,
  type Seam,
  type Stretch,
  stretchesOf,
  type Turn,
  withBegun,
} from './stretches.ts'

/** A rating out of another app's history. */
export type AppEntry = DailyEntry & { readonly app: string }

/** So many days after an answer of the person's own, another app's answers stay off the line. */
const OWN_STANDS_FOR = 42

const OWN = 'own '

/**
 * The answers of a question as stretches: the person's own, cut where its words or its direction changed, and another
 * app's, which stand only while there is no answer here, nor was in the six weeks before. Both ascending, no day in
 * both. O(n).
 */
export function questionStretches(
  question: AskedQuestion,
  own: readonly DailyEntry[],
  fromApps: readonly AppEntry[],
): readonly Stretch[] {
  const changes = changesOf(question)
  if (changes.length === 0 && fromApps.length === 0) return oneStretch(own)
  const line: MeantEntry[] = []
  const beside: DailyEntry[] = []
  let [next, passed, stands] = [0, 0, '' as Day | '']
  const takeApps = (before: Day | null) => {
    for (let entry = fromApps[next]; entry && (!before || entry.day < before); entry = fromApps[++next]) {
      const { app, day, value } = entry
      if (day > stands) line.push({ day, value, meaning: app })
      else beside.push({ day, value })
    }
  }
  for (const entry of own) {
    const { day } = entry
    takeApps(day)
    while ((changes[passed]?.day ?? '~') <= day) passed++
    line.push({ ...entry, meaning: `${OWN}${passed}` })
    stands = addDays(day, OWN_STANDS_FOR)
  }
  takeApps(null)
  const turnOf = (before: string, after: string): Turn => {
    if (!after.startsWith(OWN)) return 'app'
    if (!before.startsWith(OWN)) return 'own'
    return changes[Number(after.slice(OWN.length)) - 1]?.turn ?? 'words'
  }
  return withBegun(stretchesOf(line, turnOf, beside), changes.at(-1))
}

/** The days from which answers mean something else, and why, ascending. */
function changesOf(question: AskedQuestion): readonly Seam[] {
  const { earlier = [], wordsSince } = question
  const changes = earlier.map((before, index): Seam => {
    const after = earlier[index + 1] ?? question
    return { day: before.until, turn: turnBetween(before, after) }
  })
  // Before meanings were kept, only the last change of words was.
  const isKept = wordsSince === null || changes.some(({ day }) => day === wordsSince)
  if (isKept || wordsSince === null) return changes
  return [...changes, { day: wordsSince, turn: 'words' } as const].sort((a, b) => (a.day < b.day ? -1 : 1))
}

function turnBetween(before: EarlierWording, after: Pick<EarlierWording, 'text' | 'words' | 'wears'>): Turn {
  const isTurned =
    before.words.some((word) => word !== null) &&
    before.words.every((word, point) => word === after.words[4 - point]) &&
    before.words.some((word, point) => word !== after.words[point])
  if (isTurned) return 'turned'
  const isReworded =
    before.text !== after.text || before.words.some((word, point) => word !== after.words[point])
  return isReworded ? 'words' : 'direction'
}
