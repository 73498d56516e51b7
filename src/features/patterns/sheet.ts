import { addDays, type Day, mondayOfWeek, type Week } from '../../domain/day.ts'
import { entriesOf, entriesOn } from '../../domain/entries.ts'
import type { Journal } from '../../domain/journal.ts'
import { pauseBefore, pauseOf } from '../../domain/pause.ts'
import { type Span, timesWithin } from '../../insight/series.ts'
import { signalName } from '../../store/signalName.ts'
import { shiftWords, weekWords } from '../../store/weekWords.ts'
import { formatDay } from '../../ui/format.ts'
import type { Say } from '../../words/words.ts'
import { daysWords } from './daysWords.ts'
import { type Shore, TIERS } from './shore.ts'
import type { SignalRow } from './signalRows.ts'

/** One thing that can be put on a sheet: the `word` it is chosen by, and what then stands there. */
export type SheetPiece = {
  readonly key: string
  readonly word: string
  readonly label: string
  readonly words: string
  readonly outcome?: string
}

/** What can be chosen under one name. Of what lists, a piece is a line, counted over `days`; of the rest it is a paragraph. */
export type SheetGroup = {
  readonly name: string
  readonly days?: string
  readonly pieces: readonly SheetPiece[]
}

/** With what the key of a piece begins that was counted over the days of its group. */
export const COUNTED = 'restored:'

/** How far back notes and what restored are offered, in days. */
const LOOK_BACK = 28

/** Everything but the lines that a sheet of this week can hold; a group with nothing in it is left out. */
export function sheetGroups(
  journal: Journal,
  week: Week,
  rows: readonly SignalRow[],
  today: Day,
  say: Say,
): readonly SheetGroup[] {
  const sunday = addDays(mondayOfWeek(week), 6)
  const span = { from: addDays(sunday, 1 - LOOK_BACK), to: sunday < today ? sunday : today }
  const days = daysWords(span, say, 'patterns.reading.days')
  const pause = pauseOf(journal, week)
  return [
    { name: weekWords(week, say), pieces: [...shiftOf(journal, week, say), ...answersOf('', pause, say)] },
    { name: say('sheet.other'), pieces: answersOf('other:', pause?.other, say) },
    {
      name: say('today.restoring'),
      days,
      pieces: [...restored(rows, span, say), ...ways(journal)],
    },
    { name: say('sheet.notes', { days }), pieces: notes(journal, span, say) },
  ].filter(({ pieces }) => pieces.length > 0)
}

/** The shore with these lines alone; null where none is left. */
export function shoreWith(shore: Shore, isChosen: (key: string) => boolean): Shore | null {
  const tiers = new Map(
    TIERS.map((tier) => [tier, (shore.tiers.get(tier) ?? []).filter(({ row }) => isChosen(row.signal.key))]),
  )
  return [...tiers.values()].some(({ length }) => length > 0) ? { frame: shore.frame, tiers } : null
}

function shiftOf(journal: Journal, week: Week, say: Say): readonly SheetPiece[] {
  const before = pauseBefore(journal, week)
  if (!before) return []
  const went = pauseOf(journal, week)?.lastShift
  const label = shiftWords(before.week, week, say)
  return [
    {
      key: 'lastShift',
      word: label,
      label,
      words: before.shift,
      outcome: went ? say(`pause.outcome.${went}`) : '',
    },
  ]
}

function answersOf(
  person: string,
  words: { readonly heavy: string; readonly working: string; readonly shift: string } | null | undefined,
  say: Say,
): readonly SheetPiece[] {
  return (['heavy', 'working', 'shift'] as const).flatMap((part) => {
    const label = say(`pause.${part}`)
    return words?.[part].trim() ? [{ key: person + part, word: label, label, words: words[part] }] : []
  })
}

/** The kinds of moment that restore, with how often they were logged. */
function restored(rows: readonly SignalRow[], span: Span, say: Say): readonly SheetPiece[] {
  return rows.flatMap(({ signal, series }) => {
    if (signal.source !== 'moment' || !signal.restores) return []
    const count = timesWithin(series, span)
    const name = signalName(signal, say)
    const words = say('pause.mirror.times', { count })
    return count > 0 ? [{ key: COUNTED + signal.key, word: name, label: name, words }] : []
  })
}

/** The person's own ways to rest, with what each gave back last time. */
function ways(journal: Journal): readonly SheetPiece[] {
  return entriesOn(journal.pages.get('desk'), 'restorative').flatMap(({ id, name, gaveBack }) =>
    name.trim() ? [{ key: id, word: name, label: name, words: gaveBack }] : [],
  )
}

function notes(journal: Journal, { from, to }: Span, say: Say): readonly SheetPiece[] {
  const written = (day: Day, style: 'dayMonth' | 'full') => formatDay(day, say.language, style)
  return [...entriesOf(journal, 'reflection')]
    .filter(({ day, note }) => day >= from && day <= to && note.trim() !== '')
    .sort((a, b) => (a.day < b.day ? 1 : -1))
    .map(({ id, day, note }) => ({
      key: id,
      word: written(day, 'dayMonth'),
      label: written(day, 'full'),
      words: note,
    }))
}
