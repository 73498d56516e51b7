import { dateOrderOf, writtenDate } from '../written/date.ts'
import { gather, type LooseEntry, partsOf, type Row, type TrackerReading } from './reading.ts'

type Point = 0 | 1 | 2 | 3 | 4

/** Words of How We Feel whose place between unpleasant and pleasant leaves little room; the person sets the others. */
const FEELINGS = new Map<string, Point>(
  Object.entries({
    0: 'Despair Hopeless Miserable Depressed Devastated Enraged Terrified Panicked Furious Anguished Worthless Burnt_Out',
    1: 'Sad Lonely Tired Exhausted Anxious Worried Stressed Overwhelmed Angry Frustrated Irritated Nervous Scared Disappointed Guilty Ashamed Drained Discouraged Down Disconnected',
    2: 'Bored Meh Fine Pensive Thoughtful Apathetic Impassioned Nostalgic Numb Restless',
    3: 'Calm Mellow Hopeful Relaxed Comfortable Content Pleasant Good Balanced Peaceful Curious Focused Interested Relieved Safe Understood At_Ease Secure Accepted Supported',
    4: 'Happy Joyful Excited Grateful Elated Inspired Proud Energized Cheerful Blissful Fulfilled Loved Thankful Ecstatic Amazed Blessed Serene Upbeat',
  }).flatMap(([point, words]) =>
    words.split(' ').map((word) => [word.replace('_', ' ').toLowerCase(), Number(point) as Point] as const),
  ),
)

/** What a How We Feel table says: several feelings of one entry stand in one cell, and thoughts in lists since 2026. */
export function readFeelings(rows: readonly Row[]): TrackerReading {
  const points = new Map<string, Point>()
  const dates = rows.map((row) => row('Date'))
  // Of numbers that could be either, those beside clocks of twelve hours have the month first.
  const isTwelve = dates.some((date) => /\d\s?[ap]\.?m\b/i.test(date))
  const order = dateOrderOf(dates) ?? (isTwelve ? 'month-first' : 'day-first')
  const entries = rows.map((row): LooseEntry => {
    const found = writtenDate(row('Date'), order)
    const moods = partsOf(row('Mood'), ';')
    // The keys are English whatever language the app speaks.
    const keys = partsOf(row('Mood Keys'), ';')
    for (const [place, mood] of moods.entries()) {
      const point = FEELINGS.get((keys[place] ?? mood).replaceAll('_', ' ').toLowerCase())
      if (point !== undefined) points.set(mood, point)
    }
    const note = [row('Notes').trim(), ...textsOf(row('Reflections')), ...textsOf(row('Takeaways'))]
    return {
      at: found && found.minute !== null ? `${found.date}T${clockOf(found.minute)}` : (found?.date ?? null),
      values: moods.length === 0 ? {} : { mood: moods.length === 1 ? (moods[0] ?? '') : moods },
      tags: [...partsOf(row('Tags (Places)'), ';'), ...partsOf(row('Tags (Events)'), ';')],
      note: note.filter(Boolean).join('\n'),
    }
  })
  return gather('how-we-feel', entries, (word) => points.get(word) ?? null)
}

/** A cell’s words; of a list, what each of its parts says, and nothing of who said it. */
function textsOf(cell: string): readonly string[] {
  const words = cell.trim()
  if (!words.startsWith('[')) return [words]
  const list = parsed(words)
  if (!Array.isArray(list)) return [words]
  return list.flatMap((part: unknown) => {
    if (typeof part === 'string') return [part.trim()]
    const text = typeof part === 'object' && part !== null && 'text' in part ? part.text : null
    return typeof text === 'string' ? [text.trim()] : []
  })
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    // Words of the person’s own may begin with a bracket.
    if (error instanceof SyntaxError) return null
    throw error
  }
}

function clockOf(minute: number): string {
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`
}
