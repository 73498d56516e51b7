import { addDays, type Day, mondayOfWeek, type Week } from '../../domain/day.ts'
import { entriesOf } from '../../domain/entries.ts'
import type { Journal } from '../../domain/journal.ts'
import type { Reflection } from '../../domain/kinds/reflection.ts'
import { entriesBetween, happenedOn, type PicturedSeries, picturedSeriesOf } from '../../insight/series.ts'
import { type Signal, signalsOf } from '../../insight/signal.ts'
import { seamsOf } from '../../insight/stretches.ts'
import type { SparklinePicture } from '../../ui/charts/Sparkline.tsx'

/** How far back a sheet looks: pictures in weeks, notes in days. */
const WEEKS = 26
const NOTE_DAYS = 28

/** Signals with anything to draw in the half year up to the end of a week, in the person's order. */
export function drawableSignals(
  journal: Journal,
  week: Week,
): readonly { readonly signal: Signal; readonly picture: SparklinePicture }[] {
  const series = picturedSeriesOf(journal)
  return signalsOf(journal).flatMap((signal) => {
    const found = signal.hidden ? undefined : series.get(signal.key)
    const picture = found && pictureOf(found, week)
    return picture?.values.some((value) => value !== null && (found?.kind === 'rating' || value > 0))
      ? [{ signal, picture }]
      : []
  })
}

/** The first day a sheet's pictures show. */
export function firstDayOfSheet(week: Week): Day {
  return addDays(mondayOfWeek(week), -7 * (WEEKS - 1))
}

/** Days with a note in the four weeks that end with a week, latest first. */
export function notesOfSheet(journal: Journal, week: Week): readonly Reflection[] {
  const last = addDays(mondayOfWeek(week), 6)
  const first = addDays(last, 1 - NOTE_DAYS)
  return [...entriesOf(journal, 'reflection')]
    .filter(({ day, note }) => day >= first && day <= last && note.trim() !== '')
    .sort((a, b) => (a.day < b.day ? 1 : -1))
}

/** Weekly means, or weekly sums of a count; a week with nothing known is a gap, and so is a seam within or between weeks. */
function pictureOf(series: PicturedSeries, week: Week): SparklinePicture {
  const { kind, stretches } = series
  const entries =
    stretches.length > 1 || kind === 'rating'
      ? stretches.flatMap((stretch) => stretch.entries)
      : happenedOn(series)
  const seams = seamsOf(stretches).map(({ day }) => day)
  const first = firstDayOfSheet(week)
  const valueIn = (from: Day, to: Day) => {
    const known = entriesBetween(entries, from, to)
    if (known.length === 0) return null
    const sum = known.reduce((total, { value }) => total + value, 0)
    return kind === 'rating' ? sum / known.length : sum
  }
  const values = Array.from({ length: WEEKS }, (_, index) => addDays(first, 7 * index)).flatMap((monday) => {
    const end = addDays(monday, 6)
    const cuts = seams.filter((day) => monday <= day && day <= end)
    const starts = [monday, ...cuts]
    return starts.flatMap((from, place) => {
      const next = starts[place + 1]
      const value = next === from ? [] : [valueIn(from, next ? addDays(next, -1) : end)]
      return place === 0 ? value : [null, ...value]
    })
  })
  const most = Math.max(1, ...values.map((value) => value ?? 0))
  return { values, band: null, top: kind === 'rating' ? 4 : most }
}
