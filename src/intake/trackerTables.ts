import { csvRows } from './csvRows.ts'
import { clockText, dateText, gather, type LooseEntry, type TrackerReading } from './trackerReading.ts'

/** What a row holds in the column of that name; nothing where there is none. */
type Row = (column: string) => string

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/** Daylio's words for a mood unless the person has their own, and those of other languages it comes in here. */
const DAYLIO = new Map<string, 0 | 1 | 2 | 3 | 4>([
  ...(['awful', 'affreux', 'horrible', 'atroce'] as const).map((word) => [word, 0] as const),
  ...(['bad', 'sad', 'mauvais', 'triste'] as const).map((word) => [word, 1] as const),
  ...(['meh', 'average', 'okay', 'ok', 'bof', 'moyen'] as const).map((word) => [word, 2] as const),
  ...(['good', 'happy', 'bien', 'bon'] as const).map((word) => [word, 3] as const),
  ...(['rad', 'great', 'amazing', 'super', 'génial'] as const).map((word) => [word, 4] as const),
])

/** Words of How We Feel whose place between unpleasant and pleasant leaves little room; the person sets the others. */
const FEELINGS = new Map<string, 0 | 1 | 2 | 3 | 4>(
  Object.entries({
    0: 'Despair Hopeless Miserable Depressed Devastated Enraged Terrified Panicked Furious Anguished Worthless Burnt_Out',
    1: 'Sad Lonely Tired Exhausted Anxious Worried Stressed Overwhelmed Angry Frustrated Irritated Nervous Scared Disappointed Guilty Ashamed Drained Discouraged Down Disconnected',
    2: 'Bored Meh Fine Pensive Thoughtful Apathetic Impassioned Nostalgic Numb Restless',
    3: 'Calm Mellow Hopeful Relaxed Comfortable Content Pleasant Good Balanced Peaceful Curious Focused Interested Relieved Safe Understood At_Ease Secure Accepted Supported',
    4: 'Happy Joyful Excited Grateful Elated Inspired Proud Energized Cheerful Blissful Fulfilled Loved Thankful Ecstatic Amazed Blessed Serene Upbeat',
  }).flatMap(([point, words]) =>
    words
      .split(' ')
      .map((word) => [word.replace('_', ' ').toLowerCase(), Number(point) as 0 | 1 | 2 | 3 | 4] as const),
  ),
)

/** A history as a table: Daylio, How We Feel, or Nomie 6. Null for any other. */
export function readTrackerTable(text: string): TrackerReading | null {
  const [head = [], ...body] = csvRows(text.replace(/^\uFEFF/, ''))
  // Of two columns with one name the first counts.
  const places = new Map(head.map((name, place) => [name, place] as const).reverse())
  const has = (...names: string[]) => names.every((name) => places.has(name))
  // A spoilt file may name a hundred thousand columns over rows of three cells: nothing is done for each of those.
  const rowOf =
    (cells: readonly string[]): Row =>
    (column) =>
      cells[places.get(column) ?? -1] ?? ''
  const rows = body.map(rowOf)
  if (has('full_date', 'mood'))
    return gather('daylio', rows.map(daylioEntry), (word) => DAYLIO.get(word.toLowerCase()) ?? null)
  if (has('Date', 'Mood'))
    return gather('how-we-feel', rows.map(feelingEntry), (word) => FEELINGS.get(word.toLowerCase()) ?? null)
  if (has('epoch', 'note', 'offset')) return gather('nomie', rows.map(nomieRow), () => null)
  const trackerAt = (place: number) => {
    const name = head[place] ?? ''
    return name.startsWith('#') && places.get(name) === place ? name.slice(1) : null
  }
  if (has('date') && head.some((_, place) => trackerAt(place) !== null))
    return gather(
      'nomie',
      body.map((cells) => nomieDay(rowOf(cells)('date'), cells, trackerAt)),
      () => null,
    )
  return null
}

/** What a Nomie note says: `#mood(4) #sleep(25200)`. A tracker without a number happened once. */
export function nomieEntry(note: string, instant: number, offset: number): LooseEntry {
  const values: Record<string, number> = {}
  for (const [, name = '', value] of note.matchAll(/#([\p{L}\p{N}_-]{1,60})(?:\((-?\d+(?:\.\d+)?)\))?/gu))
    values[name] = value === undefined ? 1 : Number(value)
  const words = note.replace(/#[\p{L}\p{N}_-]+(?:\([^)#]*\))?/gu, '').replace(/\s+/g, ' ')
  // As JavaScript has it: minutes west of UTC.
  const wall = instant - offset * 60_000
  const isReal = Number.isFinite(wall) && Math.abs(wall) < 8e15
  return { at: isReal ? new Date(wall).toISOString().slice(0, 16) : null, values, note: words }
}

function daylioEntry(row: Row): LooseEntry {
  const [, year, month, day] = /^\s*(\d{4})-(\d{1,2})-(\d{1,2})/.exec(row('full_date')) ?? []
  const date = dateText(Number(year), Number(month), Number(day))
  const clock = clockText(row('time'))
  const mood = row('mood').trim()
  const note = [row('note_title'), row('note')]
    .map((part) => part.replace(/<br\s*\/?>/gi, '\n').trim())
    .filter(Boolean)
  return {
    at: date && clock ? `${date}T${clock}` : date,
    values: mood ? { mood } : {},
    note: note.join('\n'),
  }
}

/** `2026 Sun Feb 8 4:04 PM`. */
function feelingEntry(row: Row): LooseEntry {
  const match = /^\s*(\d{4})\s+\w+\s+(\w{3})\w*\s+(\d{1,2})\s+(.*)$/s.exec(row('Date'))
  const date =
    match && dateText(Number(match[1]), MONTHS.indexOf((match[2] ?? '').toLowerCase()) + 1, Number(match[3]))
  const clock = clockText(match?.[4] ?? '')
  const mood = row('Mood').trim()
  const note = ['Notes', 'Reflections', 'Takeaways'].map((name) => row(name).trim()).filter(Boolean)
  return {
    at: date && clock ? `${date}T${clock}` : date,
    values: mood ? { mood } : {},
    note: note.join('\n'),
  }
}

function nomieRow(row: Row): LooseEntry {
  const epoch = row('epoch').trim()
  return nomieEntry(row('note'), epoch ? Number(epoch) : Number.NaN, Number(row('offset')) || 0)
}

/** In Nomie's table of days a nought also stands for a day on which nothing was logged, so it says nothing. */
function nomieDay(
  date: string,
  cells: readonly string[],
  trackerAt: (place: number) => string | null,
): LooseEntry {
  const [, year, month, day] = /^\s*(\d{4})-(\d{1,2})-(\d{1,2})/.exec(date) ?? []
  const values: Record<string, number> = {}
  for (const [place, cell] of cells.entries()) {
    const tracker = trackerAt(place)
    const value = Number(cell)
    if (tracker !== null && Number.isFinite(value) && value !== 0) values[tracker] = value
  }
  return { at: dateText(Number(year), Number(month), Number(day)), values, note: '' }
}
