import { addDays, type Day, daysBetween } from '../../src/domain/day.ts'
import { makeRandom } from '../../src/domain/sampleRandom.ts'
import type { DailySeries } from '../../src/insight/series.ts'
import { type DiaryFile, diarySeries, replayDiary } from './diaries.ts'

const WEEKS = 52
const FIRST = '2024-01-01' as Day
const WEAR_DAYS = 84
const FOUND_BY = [84, 112] as const
/** Wear begins on one of these days, so that sixteen weeks are left. */
const ONSETS = [140, 252] as const
const MOST_WORN = 5

/** One week of a diary: for each of its seven days what each signal held. */
type DiaryWeek = readonly ReadonlyMap<string, number>[]

/** What became of one diary's weeks: its mean SD, false notices a year, and how often wear was found by week 12 and 16. */
export type ShuffledFigures = {
  readonly sd: number
  readonly falsePerYear: number
  readonly found: readonly [number, number]
}

/**
 * A diary's real weeks in random order, {@link WEEKS} of them (again from the first where there are fewer), so that
 * nothing lasting is left and all else is real: how often a year something is named as wearing; and, where one to five
 * signals lose one of their own SDs over twelve weeks, how often one of those is named by week 12 and by week 16.
 */
export function replayShuffled(
  series: ReadonlyMap<string, DailySeries>,
  rounds: number,
  seed: number,
): ShuffledFigures | null {
  const moving = Array.from(series).filter(([, { entries }]) => entries.length > 1 && sdOf(entries) > 0)
  const weeks = weeksOf(new Map(moving))
  if (weeks.length === 0) return null
  const random = makeRandom(seed)
  const sds = new Map(moving.map(([key, { entries }]) => [key, sdOf(entries)]))
  let falsely = 0
  const found: [number, number] = [0, 0]
  for (let round = 0; round < rounds; round++) {
    const year = Array.from({ length: Math.ceil(WEEKS / weeks.length) }, () =>
      shuffled(weeks, random.uniform),
    )
      .flat()
      .slice(0, WEEKS)
    falsely += replayDiary(told(year, series)).filter(({ status }) => status === 'eroding').length
    const worn = new Set(
      shuffled([...sds.keys()], random.uniform).slice(0, 1 + Math.floor(MOST_WORN * random.uniform())),
    )
    const onset = Math.floor(random.between(...ONSETS))
    const wornBy = (key: string, day: number) =>
      worn.has(key) ? (sds.get(key) ?? 0) * Math.min(1, Math.max(0, (day - onset + 1) / WEAR_DAYS)) : 0
    const notices = replayDiary(told(year, series, wornBy, random.uniform))
    for (const [index, within] of FOUND_BY.entries())
      if (
        notices.some(({ signal, day, status }) => {
          const after = daysBetween(FIRST, day) - onset
          return status === 'eroding' && worn.has(signal) && after >= 0 && after < within
        })
      )
        found[index === 0 ? 0 : 1] += 1 / rounds
  }
  const sd = [...sds.values()].reduce((sum, one) => sum + one, 0) / sds.size
  return { sd, falsePerYear: falsely / rounds, found }
}

/** The same of many diaries: all together, and by thirds of their spread. Rows of text. */
export function tryShuffled(files: readonly DiaryFile[], rounds = 3, seed = 1): string {
  const figures = files
    .flatMap(({ text }, index) => replayShuffled(diarySeries(text), rounds, seed + 7919 * index) ?? [])
    .sort((a, b) => a.sd - b.sd)
  const third = Math.ceil(figures.length / 3)
  const groups = [figures, ...[0, 1, 2].map((part) => figures.slice(part * third, (part + 1) * third))]
  return [
    'weeks in random order  diaries  SD  false notices a year  found by week 12  by week 16',
    ...groups.map((group, index) => {
      const mean = (of: (one: ShuffledFigures) => number) =>
        group.reduce((sum, one) => sum + of(one), 0) / group.length
      return [
        index === 0 ? 'all' : `third ${index}`,
        group.length,
        `${group[0]?.sd.toFixed(2)} to ${group.at(-1)?.sd.toFixed(2)}`,
        mean(({ falsePerYear }) => falsePerYear).toFixed(2),
        ...[0, 1].map((at) => `${(100 * mean(({ found }) => found[at] ?? 0)).toFixed(0)} %`),
      ].join('  ')
    }),
  ].join('\n')
}

function weeksOf(series: ReadonlyMap<string, DailySeries>): readonly DiaryWeek[] {
  const first = Array.from(series.values(), ({ entries }) => entries[0]?.day).sort()[0]
  const weeks = new Map<number, Map<string, number>[]>()
  for (const [key, { entries }] of series)
    for (const { day, value } of entries) {
      const age = daysBetween(first ?? day, day)
      const week =
        weeks.get(Math.floor(age / 7)) ?? Array.from({ length: 7 }, () => new Map<string, number>())
      weeks.set(Math.floor(age / 7), week)
      week[age % 7]?.set(key, value)
    }
  return [...weeks.values()]
}

/** The weeks one after another; what is lost falls between two points by chance, so that its mean is right. */
function told(
  year: readonly DiaryWeek[],
  series: ReadonlyMap<string, DailySeries>,
  wornBy: (key: string, day: number) => number = () => 0,
  chance: () => number = () => 0,
): ReadonlyMap<string, DailySeries> {
  return new Map(
    Array.from(series, ([key, { kind, wears }]) => {
      const sign = wears === 'rising' ? 1 : -1
      const entries = year.flat().flatMap((values, day) => {
        const value = values.get(key)
        if (value === undefined) return []
        const moved = value + sign * wornBy(key, day)
        const point = Math.floor(moved) + (chance() < moved - Math.floor(moved) ? 1 : 0)
        return [{ day: addDays(FIRST, day), value: Math.min(4, Math.max(0, point)) }]
      })
      return [key, { kind, wears, entries }]
    }),
  )
}

function shuffled<Item>(items: readonly Item[], uniform: () => number): readonly Item[] {
  const left = [...items]
  for (let index = left.length - 1; index > 0; index--) {
    const other = Math.floor((index + 1) * uniform())
    const [one, two] = [left[index], left[other]]
    if (one === undefined || two === undefined) continue
    left[index] = two
    left[other] = one
  }
  return left
}

function sdOf(entries: readonly { readonly value: number }[]): number {
  const mean = entries.reduce((sum, { value }) => sum + value, 0) / entries.length
  return Math.sqrt(entries.reduce((sum, { value }) => sum + (value - mean) ** 2, 0) / (entries.length - 1))
}
