import type { Day } from '../../domain/day.ts'
import { ianaZone } from '../written/zone.ts'
import { MeasuredSpans } from './measuredSpans.ts'
import { nightsOf, SLEEP } from './sleepNights.ts'
import { stepDaysOf } from './stepDays.ts'
import { StepSources } from './stepSources.ts'
import type { HealthTally } from './tally.ts'

/** Twenty years of a watch that tells every stage, and of three devices that count steps. */
const MOST_SLEEPS = 1_000_000
const MOST_STEP_SPANS = 4_000_000
/** Longer than any record that Apple writes, with all that belongs to it. */
const LONGEST_RECORD = 16 * 1024
/** What the names of the two kinds of records wanted here have in common, and few others. */
const WANTED = 'IdentifierS'
const TAG = /^<Record\s(?:[^>"']|"[^"]*"|'[^']*')*>/
const TIME =
  /^(\d{4})-(\d{2})-(\d{2})[ T](\d{1,2}):(\d{2}):(\d{2})(?:\.\d+)?(?:\s?([AP])M)?\s?(?:Z|([+-])(\d{2}):?(\d{2}))$/i
const LONGEST_SLEEP = 86_400
/** Minutes that no wall was ever ahead of UTC, nor behind it. */
const MOST_OFFSET = 1440

const ATTRIBUTES = Object.fromEntries(
  ['type', 'value', 'startDate', 'endDate', 'sourceName', 'device'].map((name) => [
    name,
    new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`),
  ]),
)

/** A moment as it was written: seconds of UTC, and what the wall showed ahead of it in minutes. */
type Written = { readonly at: number; readonly offset: number }

/**
 * Reads the XML that the Health app exports, piece by piece: of all its records those of sleep and of steps alone. What
 * is told of the person, of devices and of everything else is passed over. A night is counted by the clock of where it
 * was slept, where the record names the time zone, else by the offset it is written with.
 */
export class AppleHealth {
  readonly #sleeps = new MeasuredSpans(MOST_SLEEPS)
  readonly #steps = new MeasuredSpans(MOST_STEP_SPANS)
  readonly #sources = new StepSources()
  #unreadable = 0
  #exported: Written | null = null

  /**
   * Takes one file in, wholly or not at all.
   * @throws TooLarge where it holds more than a life does; whatever reading throws.
   */
  async read(chunks: AsyncIterable<Uint8Array>): Promise<void> {
    const [sleeps, steps] = [this.#sleeps.length, this.#steps.length]
    try {
      await this.#readWhole(chunks)
    } catch (error) {
      this.#sleeps.length = sleeps
      this.#steps.length = steps
      throw error
    }
  }

  /** All that was read. The steps of the day on which it was exported, and of later ones, are not whole. */
  finish({ dayEndsAt, today }: { readonly dayEndsAt: number; readonly today: Day }): HealthTally {
    const { nights, onlyInBed } = nightsOf(this.#sleeps)
    const exportedOn = this.#exported
      ? new Date((this.#exported.at + 60 * this.#exported.offset - 3600 * dayEndsAt) * 1000)
          .toISOString()
          .slice(0, 10)
      : today
    return {
      app: 'apple-health',
      nights: nights.filter(({ day }) => day <= today),
      steps: stepDaysOf(this.#steps, dayEndsAt).filter(({ day }) => day < today && day < exportedOn),
      onlyInBed,
      unreadable: this.#unreadable,
    }
  }

  async #readWhole(chunks: AsyncIterable<Uint8Array>): Promise<void> {
    const decoder = new TextDecoder()
    let text = ''
    let isHead = true
    for await (const chunk of chunks) {
      text += decoder.decode(chunk, { stream: true })
      if (isHead) this.#note(text)
      isHead &&= this.#exported === null && text.length < LONGEST_RECORD
      if (!isHead) text = text.slice(this.#recordsIn(text, false))
    }
    this.#recordsIn(text, true)
  }

  #note(head: string): void {
    const written = /<ExportDate\s+value="([^"]{1,60})"/.exec(head)?.[1]
    const exported = written === undefined ? null : readTime(written)
    // Of several exports the latest tells from when on days are not whole.
    if (exported && (!this.#exported || exported.at > this.#exported.at)) this.#exported = exported
  }

  /** Reads the records that are wholly there; how far it came. */
  #recordsIn(text: string, isLast: boolean): number {
    let from = 0
    for (;;) {
      const found = text.indexOf(WANTED, from)
      // What a chunk's end cuts through is looked at again with the next.
      if (found < 0) return isLast ? text.length : Math.max(from, text.length - LONGEST_RECORD)
      const back = Math.max(from, found - LONGEST_RECORD)
      const start = back + text.slice(back, found).lastIndexOf('<')
      const rest = start < back ? '' : text.slice(start, start + LONGEST_RECORD)
      const tag = TAG.exec(rest)?.[0]
      const whole = tag === undefined ? undefined : recordIn(rest, tag)
      if (rest.startsWith('<Record') && whole === undefined && !isLast && rest.length < LONGEST_RECORD)
        return start
      from = found + WANTED.length
      if (tag === undefined || start + tag.length < found) continue
      from = start + tag.length
      if (!this.#take(tag, whole ?? tag)) this.#unreadable++
    }
  }

  /** False where one that is wanted cannot be read. */
  #take(tag: string, record: string): boolean {
    const type = attribute(tag, 'type')
    const isSleep = type === 'HKCategoryTypeIdentifierSleepAnalysis'
    if (!isSleep && type !== 'HKQuantityTypeIdentifierStepCount') return true
    const [start, end] = [readTime(attribute(tag, 'startDate')), readTime(attribute(tag, 'endDate'))]
    const value = attribute(tag, 'value')
    if (!start || !end || end.at < start.at) return false
    if (!isSleep) {
      const count = Number(value)
      if (value === '' || !(count >= 0 && count < 1e6) || end.at - start.at > LONGEST_SLEEP) return false
      this.#steps.add(start.at, end.at, start.offset, count, this.#sourceOf(tag))
      return true
    }
    const sort = sleepSortOf(value)
    if (sort === null || end.at - start.at > LONGEST_SLEEP) return false
    const zone = /key="HKTimeZone"\s+value="([\w+/-]{1,60})"/.exec(record)?.[1]
    const known = zone === undefined ? null : ianaZone(zone)
    const offset = known ? Math.round(known.offsetAt(1000 * end.at) / 60_000) : end.offset
    this.#sleeps.add(start.at, end.at, offset, 0, sort)
    return true
  }

  #sourceOf(tag: string): number {
    const name = attribute(tag, 'sourceName')
    return this.#sources.tagOf(name, /watch/i.test(name) || /name:Apple Watch/.test(attribute(tag, 'device')))
  }
}

/** A tag with what belongs to it; undefined where its end is not there. */
function recordIn(text: string, tag: string): string | undefined {
  if (tag.endsWith('/>')) return tag
  const end = text.indexOf('</Record>', tag.length)
  return end < 0 ? undefined : text.slice(0, end)
}

function attribute(tag: string, name: string): string {
  const [, double, single] = ATTRIBUTES[name]?.exec(tag) ?? []
  return double ?? single ?? ''
}

function sleepSortOf(value: string): number | null {
  const sort = /^HKCategoryValueSleepAnalysis(InBed|Awake|Asleep(?:Core|Deep|REM|Unspecified)?)$/.exec(
    value,
  )?.[1]
  if (sort === undefined) return null
  if (sort === 'InBed') return SLEEP.inBed
  if (sort === 'Awake') return SLEEP.awake
  return sort === 'Asleep' || sort === 'AsleepUnspecified' ? SLEEP.asleep : SLEEP.stage
}

function readTime(written: string): Written | null {
  const match = TIME.exec(written.trim())
  if (!match) return null
  const [, year, month, day, hour = '', minute, second, half, sign, ahead = '0', rest = '0'] = match
  const hours = half ? (Number(hour) % 12) + (half.toUpperCase() === 'P' ? 12 : 0) : Number(hour)
  const offset = (sign === '-' ? -1 : 1) * (60 * Number(ahead) + Number(rest))
  const wall = Date.UTC(Number(year), Number(month) - 1, Number(day), hours, Number(minute), Number(second))
  const at = wall / 1000 - 60 * offset
  return hours > 23 || Math.abs(offset) > MOST_OFFSET || !(at >= 0 && at < 2 ** 32) ? null : { at, offset }
}
