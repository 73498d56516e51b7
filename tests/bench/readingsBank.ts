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
import { RIVALS, type Rival } from './rivals.ts'

/** Seeds that were read once, after everything was chosen. */
const SEEDS = [2004, 2005, 2006]
const HALVINGS = 14
const HIGHEST = 64

const METHODS: readonly (readonly [name: string, method: Rival])[] = [
  ['six weeks', sixWeeks],
  ['7 against 7', sevenAgainstSeven],
  ...Object.entries(RIVALS),
]

/**
 * How often readings are wrong and how much they find, on simulated people of three seeds never used to choose
 * anything: ours; the six-week method readings had first, as it was; and at as many false notices as ours that method,
 * this week against last week, and the {@link RIVALS}. Rows of text. With 2,000 people a seed it takes some minutes.
 */
export function benchReadingsBank(people = 2000, seeds: readonly number[] = SEEDS): string {
  const rows = [BANK_HEADING]
  for (const seed of seeds) {
    const bank = makeBank({ seed, people })
    const stable = bank.filter(({ scenario }) => scenario === 'stable')
    const ours = scoreBank(bank, erodingOn)
    const said = statisticsOnce()
    const row = (name: string, figures: BankFigures) => rows.push(bankRow(`${seed} ${name}`, people, figures))
    row('ours', ours)
    row('six weeks', scoreBank(bank, namedPast(said, 0, SIX_WEEKS_NAMED_FROM)))
    for (const [index, [name]] of METHODS.entries()) {
      const limit = limitOf(
        (limit) => scoreBank(stable, namedPast(said, index, limit)).falsePerYear,
        ours.falsePerYear,
      )
      row(`${name}, false as ours`, scoreBank(bank, namedPast(said, index, limit)))
    }
  }
  return rows.join('\n')
}

type Statistics = (
  days: readonly BankDay[],
) => readonly (readonly [key: string, statistics: readonly (number | null)[]])[]

/** What every method says of each signal on each of a person's days, found once: they are asked at many limits. */
function statisticsOnce(): Statistics {
  const known = new WeakMap<BankDay, Map<number, ReturnType<Statistics>>>()
  return (days) => {
    const [first, last] = [days[0], days[days.length - 1]]
    if (!first || !last) return []
    const person = known.get(first) ?? new Map<number, ReturnType<Statistics>>()
    known.set(first, person)
    const before = person.get(days.length)
    if (before) return before
    const today = numberOf(last.date)
    const said = Array.from(bankSeries(days), ([key, { kind, wears, entries }]) => {
      const dated = entries.map(({ day, value }) => ({ number: numberOf(day), value }))
      const series: Dated = { kind, wears, entries: dated }
      return [key, METHODS.map(([, method]) => method(series, today))] as const
    })
    person.set(days.length, said)
    return said
  }
}

function namedPast(statistics: Statistics, method: number, limit: number) {
  return (days: readonly BankDay[]) => {
    const said = statistics(days).flatMap(([key, all]) => {
      const statistic = all[method] ?? null
      return statistic === null ? [] : [{ key, statistic }]
    })
    return said.length === 0 ? null : said.filter(({ statistic }) => statistic > limit).map(({ key }) => key)
  }
}

/** The lowest limit, found by halving, at which a method is wrong no more often. */
function limitOf(falseAt: (limit: number) => number, most: number): number {
  let [low, high] = [0, HIGHEST]
  for (let halving = 0; halving < HALVINGS; halving++) {
    const middle = (low + high) / 2
    if (falseAt(middle) > most) low = middle
    else high = middle
  }
  return high
}
