import * as v from 'valibot'
import { readDaylioBackup } from './trackerDaylio.ts'
import { dateText, gather, type LooseEntry, type TrackerReading } from './trackerReading.ts'
import { nomieEntry } from './trackerTables.ts'

const NOMIE = v.object({ files: v.record(v.string(), v.unknown()) })
const NOMIE_LOG = v.object({
  note: v.string(),
  end: v.union([v.string(), v.number()]),
  offset: v.optional(v.nullable(v.number())),
})
const NOMIE_TRACKER = v.object({ tag: v.string(), type: v.string(), min: v.number(), max: v.number() })
// Its first versions had the items by their date.
const PIXY = v.object({ items: v.union([v.array(v.unknown()), v.record(v.string(), v.unknown())]) })
const PIXY_ITEM = v.object({
  date: v.optional(v.string()),
  dateTime: v.optional(v.string()),
  rating: v.nullish(v.string()),
  message: v.nullish(v.string()),
  sleep: v.nullish(v.object({ quality: v.nullish(v.string()) })),
})
const PIXELS = v.array(v.unknown())
const PIXELS_DAY = v.object({
  date: v.string(),
  scores: v.pipe(v.array(v.number()), v.minLength(1)),
  notes: v.nullish(v.string()),
})

const PIXY_RATINGS = ['extremely_bad', 'very_bad', 'bad', 'neutral', 'good', 'very_good', 'extremely_good']

/** A history as JSON: Nomie 6, Pixy, Pixels, or a Daylio backup (in base 64, too). Null for any other, and for text that is no JSON. */
export function readTrackerJson(text: string): TrackerReading | null {
  const json = parse(/^\s*eyJ/.test(text) ? outOfBase64(text) : text)
  const daylio = readDaylioBackup(json)
  if (daylio) return daylio
  const nomie = v.safeParse(NOMIE, json)
  if (nomie.success) return readNomie(nomie.output.files)
  const pixy = v.safeParse(PIXY, json)
  if (pixy.success) {
    const reading = gather('pixy', Object.values(pixy.output.items).map(pixyEntry), suggestedOfPixy)
    return reading.entries.length > 0 ? reading : null
  }
  const pixels = v.safeParse(PIXELS, json)
  if (!pixels.success) return null
  const days = pixels.output
    .map((day) => v.safeParse(PIXELS_DAY, day))
    .flatMap((day) => (day.success ? [day.output] : []))
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
    const known = v.safeParse(NOMIE_TRACKER, tracker)
    if (known.success && known.output.type === 'range')
      ranges.set(known.output.tag, [known.output.min, known.output.max])
  }
  return gather('nomie', loose, () => null, ranges)
}

function nomieLog(log: unknown): LooseEntry {
  const known = v.safeParse(NOMIE_LOG, log)
  if (!known.success) return { at: null, values: {}, note: '' }
  const { note, end, offset } = known.output
  return nomieEntry(note, typeof end === 'number' ? end : Date.parse(end), offset ?? 0)
}

function pixyEntry(item: unknown): LooseEntry {
  const known = v.safeParse(PIXY_ITEM, item)
  if (!known.success) return { at: null, values: {}, note: '' }
  const { date, dateTime, rating, message, sleep } = known.output
  // With its offset the clock stands as written; what ends in Z was made UTC by the app, so its date must do.
  const written = /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2})(?!.*Z$)/.exec(dateTime ?? '')?.[1]
  return {
    at: written ?? dayText(date ?? dateTime ?? ''),
    values: {
      ...(rating ? { mood: rating } : {}),
      ...(sleep?.quality ? { sleep: sleep.quality } : {}),
    },
    note: message ?? '',
  }
}

function pixelsEntry({ date, scores, notes }: v.InferOutput<typeof PIXELS_DAY>): LooseEntry {
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
