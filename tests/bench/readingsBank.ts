import { numberOf } from '../../src/domain/day.ts'
import { makeBank } from '../fixtures/bank.mjs'
import {
  BANK_HEADING,
  type BankDay,
  type BankFigures,
  bankRow,
  bankSeries,
  erodingOn,
  scoreBank,
} from '../insight/replayBank.ts'
import { type Dated, SIX_WEEKS_NAMED_FROM, sevenAgainstSeven, sixWeeks } from './olderReadings.ts'

/** Seeds that were read once, after everything was chosen. */
const SEEDS = [2004, 2005, 2006]
const HALVINGS = 12

/**
 * How often readings are wrong and how much they find, on simulated people of three seeds never used to choose
 * anything: ours; the six-week method readings had first, as it was and at as many false notices as ours; and this
 * week against last week at as many false notices. Rows of text. With 2,000 people a seed it takes some minutes.
 */
export function benchReadingsBank(people = 2000, seeds: readonly number[] = SEEDS): string {
  const rows = [BANK_HEADING]
  for (const seed of seeds) {
    const bank = makeBank({ seed, people })
    const ours = scoreBank(bank, erodingOn)
    const six = statisticsBy(sixWeeks)
    const seven = statisticsBy(sevenAgainstSeven)
    const matched = (statistics: Statistics) => atEqualFalse(bank, statistics, ours.falsePerYear)
    rows.push(
      bankRow(`${seed} ours`, people, ours),
      bankRow(`${seed} six weeks`, people, scoreBank(bank, namedPast(six, SIX_WEEKS_NAMED_FROM))),
      bankRow(`${seed} six weeks, false as ours`, people, matched(six)),
      bankRow(`${seed} 7 against 7, false as ours`, people, matched(seven)),
    )
  }
  return rows.join('\n')
}

type Statistics = (days: readonly BankDay[]) => readonly (readonly [key: string, statistic: number])[]

/** What a method says on each of a person's days, found once: the same person is asked at many thresholds. */
function statisticsBy(method: (series: Dated, today: number) => number | null): Statistics {
  const known = new WeakMap<BankDay, Map<number, ReturnType<Statistics>>>()
  return (days) => {
    const [first, last] = [days[0], days[days.length - 1]]
    if (!first || !last) return []
    const person = known.get(first) ?? new Map<number, ReturnType<Statistics>>()
    known.set(first, person)
    const before = person.get(days.length)
    if (before) return before
    const said = Array.from(bankSeries(days)).flatMap(([key, { kind, wears, entries }]) => {
      const dated = entries.map(({ day, value }) => ({ number: numberOf(day), value }))
      const statistic = method({ kind, wears, entries: dated }, numberOf(last.date))
      return statistic === null ? [] : [[key, statistic] as const]
    })
    person.set(days.length, said)
    return said
  }
}

function namedPast(statistics: Statistics, threshold: number) {
  return (days: readonly BankDay[]) => {
    const said = statistics(days)
    return said.length === 0
      ? null
      : said.filter(([, statistic]) => statistic > threshold).map(([key]) => key)
  }
}

/** The lowest threshold, found by halving, at which a method is wrong no more often. */
function atEqualFalse(bank: ReturnType<typeof makeBank>, statistics: Statistics, most: number): BankFigures {
  let [low, high] = [0, 8]
  for (let halving = 0; halving < HALVINGS; halving++) {
    const middle = (low + high) / 2
    if (scoreBank(bank, namedPast(statistics, middle)).falsePerYear > most) low = middle
    else high = middle
  }
  return scoreBank(bank, namedPast(statistics, high))
}
