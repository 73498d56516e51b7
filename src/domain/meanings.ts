import type { Day } from './day.ts'

/** What something meant before the day `until`; `wordsSince` is from when its words were as they were then. */
export type EarlierMeaning<Meaning> = Meaning & { readonly wordsSince: Day | null; readonly until: Day }

/** What something means, since when in these words, and what it meant before, ascending by the day that ended. */
export type Meant<Meaning> = Meaning & {
  readonly wordsSince: Day | null
  readonly earlier?: readonly EarlierMeaning<Meaning>[]
}

/** The members that say since when a meaning holds, as they are written: `earlier` is absent where there is none. */
export type Since<Meaning> = {
  readonly wordsSince: Day | null
  readonly earlier?: readonly EarlierMeaning<Meaning>[]
}

/** What a meaning is made of: the meaning alone, its words as one text, and its direction; null where it has none. */
export type MeaningParts<Meaning> = {
  readonly only: (meant: Meaning) => Meaning
  readonly words: (meaning: Meaning) => string
  readonly direction: (meaning: Meaning) => string | null
}

/**
 * Since when a meaning holds after a change made on `today`. Where it was in use on a day before (`firstUsed`, null where
 * never), what is said from today on means something else: how it stood is kept among `earlier`, and words that differ say
 * since when they hold. Whoever puts it back the same day changes nothing. A first direction takes no meaning from what
 * was said before it.
 */
export function meaningSince<Meaning>(
  found: Meant<Meaning>,
  changed: Meaning,
  { only, words, direction }: MeaningParts<Meaning>,
  today: Day,
  firstUsed: () => Day | null,
): Since<Meaning> {
  const { earlier = [], wordsSince } = found
  const sameWords = (a: Meaning, b: Meaning) => words(a) === words(b)
  const isSame = (a: Meaning, b: Meaning) => sameWords(a, b) && direction(a) === direction(b)
  if (isSame(found, changed)) return written(wordsSince, earlier)
  const last = earlier.at(-1)
  // What is typed letter by letter is one change, and none where it ends as it began.
  if (last?.until === today)
    return isSame(last, changed)
      ? written(last.wordsSince, earlier.slice(0, -1))
      : written(sameWords(last, changed) ? last.wordsSince : today, earlier)
  // The same direction again, after a while without any.
  if (last && direction(found) === null && isSame(last, changed))
    return written(last.wordsSince, earlier.slice(0, -1))
  const first = firstUsed()
  const isReworded = !sameWords(found, changed)
  if (first === null || first >= today || (!isReworded && direction(found) === null))
    return written(wordsSince, earlier)
  const stood = { ...only(found), until: today, wordsSince }
  return written(isReworded ? today : wordsSince, [...earlier, stood])
}

/** Since when a meaning holds where its last change was none; null where it has none before it. */
export function joinedSince<Meaning>({ wordsSince, earlier = [] }: Since<Meaning>): Since<Meaning> | null {
  const last = earlier.at(-1)
  return last || wordsSince !== null ? written(last?.wordsSince ?? null, earlier.slice(0, -1)) : null
}

/** How often something was in use, given the day of each time, and the first and last of them; null where never. */
export function usedOn(
  days: Iterable<Day>,
): { readonly first: Day; readonly last: Day; readonly count: number } | null {
  let [first, last, count]: [Day | null, Day | null, number] = [null, null, 0]
  for (const day of days) {
    count += 1
    if (!first || day < first) first = day
    if (!last || day > last) last = day
  }
  return first && last ? { first, last, count } : null
}

function written<Meaning>(
  wordsSince: Day | null,
  earlier: readonly EarlierMeaning<Meaning>[],
): Since<Meaning> {
  return earlier.length > 0 ? { wordsSince, earlier } : { wordsSince }
}

/** Whether a change leaves all as it was: the app's own, never written down, is not written down for it. */
export function isSameMeant<Kind extends object>(changed: Kind, before: Kind): boolean {
  return JSON.stringify(changed) === JSON.stringify(before)
}
