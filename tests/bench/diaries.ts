import Papa from 'papaparse'
import { addDays, type Day, daysBetween, parseDay } from '../../src/domain/day.ts'
import type { Notice } from '../../src/domain/kinds/notice.ts'
import { type Instant, instantOf } from '../../src/domain/wallTime.ts'
import { noticesToMake } from '../../src/features/patterns/noticesToMake.ts'
import type { DailyEntry } from '../../src/insight/dailyEntry.ts'
import { RECENT_DAYS, RECENT_NEEDED, readAll } from '../../src/insight/reading.ts'
import { type DailySeries, entriesBetween } from '../../src/insight/series.ts'

/** Some person's days: a name for the rows of a table, and the text of their CSV file. */
export type DiaryFile = { readonly name: string; readonly text: string }

/** What really moved: where the level lay in the six weeks after a notice, beside where it had been. */
export const AFTERWARDS = ['stayed', 'between', 'back', 'unknown'] as const

/** A notice that the readings would have given in somebody's diary. `after` is in SDs of the yardstick, worse above 0. */
export type DiaryNotice = {
  readonly signal: string
  readonly day: Day
  readonly status: Notice['status']
  readonly before: number
  readonly recent: number
  readonly after: { readonly entries: number; readonly mean: number | null; readonly inSds: number | null }
  readonly afterwards: (typeof AFTERWARDS)[number]
}

/** A level still so many SDs to the side of the notice has stayed; one nearer than the other figure is back. */
const STAYED_FROM = 0.3
const BACK_WITHIN = 0.15
/** No SD is smaller: as in readings. */
const LEAST_SD = 0.25

/**
 * The signals of a diary: columns `day`, `signal`, `value` and, where it is not `falling`, `wears`. Values are brought to
 * whole numbers from 0 to 4: as they are where they all are such, else by the lowest and highest of their signal. Of
 * two values of one day the later row stands; rows without a day or a number are left out.
 */
export function diarySeries(text: string): ReadonlyMap<string, DailySeries> {
  const { data } = Papa.parse<Record<string, string>>(text.trim(), { header: true, skipEmptyLines: true })
  const signals = new Map<string, { wears: DailySeries['wears']; values: Map<Day, number> }>()
  for (const row of data) {
    const day = parseDay(row.day ?? '')
    const value = Number(row.value)
    if (!day || !row.signal || (row.value ?? '').trim() === '' || !Number.isFinite(value)) continue
    const found = signals.get(row.signal) ?? { wears: 'falling', values: new Map<Day, number>() }
    if (row.wears === 'rising') found.wears = 'rising'
    found.values.set(day, value)
    signals.set(row.signal, found)
  }
  return new Map(
    Array.from(signals, ([key, { wears, values }]): [string, DailySeries] => {
      const entries = Array.from(values, ([day, value]) => ({ day, value })).sort((a, b) =>
        a.day < b.day ? -1 : 1,
      )
      return [key, { kind: 'rating', wears, entries: toPoints(entries) }]
    }),
  )
}

/** Reads a diary week by week as the app does, its notices kept, and looks at the six weeks after each. */
export function replayDiary(series: ReadonlyMap<string, DailySeries>): readonly DiaryNotice[] {
  const { first, last } = reachOf(series)
  if (!first || !last) return []
  const notices: Notice[] = []
  for (let today = addDays(first, 6); today <= last; today = addDays(today, 7)) {
    const rows = Array.from(readAll(series, today, { notices }), ([key, reading]) => ({
      signal: { key },
      reading,
    }))
    const made = noticesToMake(rows as unknown as Parameters<typeof noticesToMake>[0], notices, today)
    const editedAt: Instant = instantOf(new Date(`${today}T12:00:00Z`))
    for (const notice of made) notices.push({ ...notice, editedAt } as Notice)
  }
  return notices.map((notice) => toldOf(notice, series))
}

/** A table of what each notice in some diaries came to, and how many a person-year there were. Rows of text. */
export function tryDiaries(files: readonly DiaryFile[]): string {
  const rows = ['diary  signal  day  reading  before  recent  six weeks after  moved (SD)  it']
  const tally = { years: 0, eroding: 0, easing: 0 }
  const after = new Map(AFTERWARDS.map((name) => [name, 0]))
  for (const { name, text } of files) {
    const series = diarySeries(text)
    const { first, last } = reachOf(series)
    if (first && last) tally.years += (daysBetween(first, last) + 1) / 365.25
    for (const notice of replayDiary(series)) {
      tally[notice.status] += 1
      if (notice.status === 'eroding') after.set(notice.afterwards, (after.get(notice.afterwards) ?? 0) + 1)
      const figures = [notice.before, notice.recent, notice.after.mean, notice.after.inSds].map(figureWord)
      rows.push([name, notice.signal, notice.day, notice.status, ...figures, notice.afterwards].join('  '))
    }
  }
  const perYear = (count: number) => (tally.years > 0 ? (count / tally.years).toFixed(2) : '–')
  return [
    ...rows,
    '',
    `${files.length} diaries, ${tally.years.toFixed(1)} person-years`,
    `wearing down: ${tally.eroding}, ${perYear(tally.eroding)} a person-year (${Array.from(after, ([name, count]) => `${count} ${name}`).join(', ')})`,
    `easing: ${tally.easing}, ${perYear(tally.easing)} a person-year`,
  ].join('\n')
}

function figureWord(value: number | null): string {
  return value === null ? '–' : value.toFixed(2)
}

function reachOf(series: ReadonlyMap<string, DailySeries>) {
  const days = Array.from(series.values(), ({ entries }) => entries)
    .flatMap((entries) => [entries[0]?.day, entries.at(-1)?.day])
    .filter((day) => day !== undefined)
    .sort()
  return { first: days[0], last: days.at(-1) }
}

function toldOf(
  { signal, day, status, yardstick }: Notice,
  series: ReadonlyMap<string, DailySeries>,
): DiaryNotice {
  const { wears = 'falling', entries = [] } = series.get(signal) ?? {}
  const recent = meanOf(entriesBetween(entries, addDays(day, 1 - RECENT_DAYS), day))
  const following = entriesBetween(entries, addDays(day, 1), addDays(day, RECENT_DAYS))
  const mean = following.length < RECENT_NEEDED ? null : meanOf(following)
  const sign = wears === 'rising' ? 1 : -1
  const inSds = mean === null ? null : (sign * (mean - yardstick.mean)) / Math.max(LEAST_SD, yardstick.sd)
  const moved = inSds === null ? null : status === 'eroding' ? inSds : -inSds
  const afterwards =
    moved === null ? 'unknown' : moved >= STAYED_FROM ? 'stayed' : moved < BACK_WITHIN ? 'back' : 'between'
  return {
    ...{ signal, day, status, before: yardstick.mean, recent, afterwards },
    after: { entries: following.length, mean, inSds },
  }
}

function meanOf(entries: readonly DailyEntry[]): number {
  return entries.reduce((sum, { value }) => sum + value, 0) / entries.length
}

function toPoints(entries: readonly DailyEntry[]): readonly DailyEntry[] {
  const values = entries.map(({ value }) => value)
  if (values.every((value) => Number.isInteger(value) && value >= 0 && value <= 4)) return entries
  const [low, high] = [Math.min(...values), Math.max(...values)]
  const step = (high - low) / 4
  return entries.map(({ day, value }) => ({ day, value: step === 0 ? 2 : Math.round((value - low) / step) }))
}
