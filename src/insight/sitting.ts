import { stateOf } from '../domain/entryState.ts'
import type { Reflection } from '../domain/kinds/reflection.ts'

/** Answers given no further apart are of one sitting, in milliseconds. */
const SITTING = 3 * 3_600_000

/** By when a day was answered of which nothing was told later: noon of the next, wherever that was. */
const ANSWERED_BY = 'T14'

/**
 * The questions answered alike on two days of writing that follow each other, at one sitting: whoever fills in a week in
 * one evening, each day alike, says one thing and not seven.
 */
export function answersToldAgain(
  before: Reflection | undefined,
  reflection: Reflection | undefined,
): ReadonlySet<string> {
  // Nearly every day was answered before the next one had begun; taking it apart would take long.
  if (!before || !reflection || before.editedAt < `${reflection.day}${ANSWERED_BY}`) return NONE
  const earlier = stateOf(before).parts
  const again = new Set<string>()
  for (const [name, { values }] of stateOf(reflection).parts)
    for (const [json, at] of values) {
      const question = /^(?:ratings|counts)\.(.+)/.exec(name)?.[1]
      const then = earlier.get(name)?.values.get(json) ?? Number.NaN
      if (question !== undefined && Math.abs(at - then) <= SITTING) again.add(question)
    }
  return again
}

const NONE: ReadonlySet<string> = new Set()
