import { dateText } from '../written/date.ts'
import { has, isList, isNumber, isText, listOf, maybe, type Of } from '../written/shape.ts'
import { readDaylioBackup } from './daylio.ts'
import { gather, type LooseEntry, type TrackerReading } from './reading.ts'
import { nomieEntry } from './tables.ts'

const isObject = has({})
const isNomie = has({ files: isObject })
// Until its fifth version it had one list.
const isOldNomie = has({ nomie: isObject, events: isList })
const isNomieLog = has({
  note: isText,
  end: (value): value is string | number => isText(value) || isNumber(value),
  offset: maybe(isNumber),
})
// Its ends come as numbers, or as what was typed.
const isEnd = (value: unknown): value is string | number => isNumber(value) || (isText(value) && value !== '')
const isNomieTracker = has({ tag: isText, type: isText, min: isEnd, max: isEnd })
// Its first versions had the items by their date.
const isPixy = has({ items: isObject })
const isPixyItem = has({
  ...{ date: maybe(isText), dateTime: maybe(isText), rating: maybe(isText), message: maybe(isText) },
  sleep: maybe(has({ quality: maybe(isText) })),
})
const isPixelsDay = has({ date: isText, scores: listOf(isNumber), notes: maybe(isText) })

type Trackers = { readonly trackers?: unknown }

const PIXY_RATINGS = ['extremely_bad', 'very_bad', 'bad', 'neutral', 'good', 'very_good', 'extremely_good']

/** A history as JSON: Nomie 6, Pixy, Pixels, or a Daylio backup (in base 64, too). Null for any other, and for text that is no JSON. */
export function readTrackerJson(text: string): TrackerReading | null {
  const json = parse(/^\s*eyJ/.test(text) ? outOfBase64(text) : text)
  const daylio = readDaylioBackup(json)
  if (daylio) return daylio
  if (isNomie(json)) return readNomie(json.files)
  if (isOldNomie(json))
    return readNomie({ '/books/': json.events, 'trackers.json': (json as Trackers).trackers })
  if (isPixy(json)) {
    const reading = gather(
      'pixy',
      Object.entries(json.items).map(([key, item]) => pixyEntry(item, key)),
      suggestedOfPixy,
    )
    return reading.entries.length > 0 ? reading : null
  }
  if (!isList(json)) return null
  const days = json.filter(isPixelsDay).filter(({ scores }) => scores.length > 0)
  return days.length === 0
    ? null
    : gather('pixels', days.map(pixelsEntry), () => null, new Map([['mood', [1, 5]]]))
}

/** JSON in base 64, as Daylio’s backups hold it; nothing for what is not. */
function outOfBase64(text: string): string {
  try {
    const letters = atob(text.replace(/\s+/g, ''))
    return new TextDecoder().decode(Uint8Array.from(letters, (letter) => letter.charCodeAt(0)))
  } catch (error) {
    if (error instanceof DOMException) return ''
    throw error
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}

function readNomie(files: Readonly<Record<string, unknown>>): TrackerReading | null {
  const books = Object.entries(files).filter(([name]) => name.includes('/books/'))
  if (books.length === 0) return null
  const loose = books.flatMap(([, book]) => (Array.isArray(book) ? book.map(nomieLog) : []))
  const trackers = Object.entries(files).find(([name]) => name.endsWith('trackers.json'))?.[1]
  const ranges = new Map<string, readonly [number, number]>()
  for (const tracker of Object.values(typeof trackers === 'object' && trackers !== null ? trackers : {})) {
    if (!isNomieTracker(tracker) || tracker.type !== 'range') continue
    const [least, most] = [Number(tracker.min), Number(tracker.max)]
    if (least < most) ranges.set(tracker.tag, [least, most])
  }
  return gather('nomie', loose, () => null, ranges)
}

function nomieLog(log: unknown): LooseEntry {
  if (!isNomieLog(log)) return { at: null, values: {}, note: '' }
  const { note, end, offset } = log
  return nomieEntry(note, typeof end === 'number' ? end : Date.parse(end), offset ?? 0)
}

function pixyEntry(item: unknown, key: string): LooseEntry {
  if (!isPixyItem(item)) return { at: null, values: {}, note: '' }
  const { date, dateTime, rating, message, sleep } = item
  // With its offset the clock stands as written; what ends in Z was made UTC by the app, so its date must do.
  const written = /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2})(?!.*Z$)/.exec(dateTime ?? '')?.[1]
  return {
    at: written ?? dayText(date ?? dateTime ?? key),
    values: {
      ...(rating ? { mood: rating } : {}),
      ...(sleep?.quality ? { sleep: sleep.quality } : {}),
    },
    note: message ?? '',
  }
}

function pixelsEntry({ date, scores, notes }: Of<typeof isPixelsDay>): LooseEntry {
  const mean = scores.reduce((sum, score) => sum + score, 0) / scores.length
  return { at: dayText(date), values: { mood: mean }, note: notes ?? '' }
}

function dayText(text: string): string | null {
  const [, year, month, day] = /^(\d{4})-(\d{1,2})-(\d{1,2})/.exec(text) ?? []
  return dateText(Number(year), Number(month), Number(day))
}

/** Of sleep it asks in the middle five of its seven words. */
function suggestedOfPixy(rating: string, asked: string): 0 | 1 | 2 | 3 | 4 | null {
  const sleep = PIXY_RATINGS.slice(1, -1).indexOf(rating)
  if (asked === 'sleep') return sleep < 0 ? null : (sleep as 0 | 1 | 2 | 3 | 4)
  const place = PIXY_RATINGS.indexOf(rating)
  return place < 0 ? null : (Math.round((place * 4) / (PIXY_RATINGS.length - 1)) as 0 | 1 | 2 | 3 | 4)
}
