import type { Day } from '../../domain/day.ts'
import { MOST_STEPS } from '../../domain/kinds/measured.ts'
import { type KnownOrder, writtenDate } from '../written/date.ts'
import { has, isText } from '../written/shape.ts'
import type { Zone } from '../written/zone.ts'
import { MeasuredSpans } from './measuredSpans.ts'
import { type StepDay, stepDaysOf } from './stepDays.ts'
import { StepSources } from './stepSources.ts'

const isMinute = has({ dateTime: isText, value: isText })
const TIME = /^(\d{2})\/(\d{2})\/(\d{2}) (\d{2}):(\d{2})/
const MINUTE = 60
/** Ten years of minutes in which somebody walked, by two devices. */
const MOST_SPANS = 4_000_000

const STEPS =
  /^(?:steps|step count|schrittzahl|schritte|(?:nombre )?(?:de )?pas|(?:recuento de )?pasos|(?:numero di )?passi)$/i
const TIMES = /^(?:timestamp|date|datum|fecha|data)$/i
/** What a phone counted itself, or heard of from others. */
const PHONES = /phone|mobile|android|health (?:connect|kit)/i

/**
 * Gathers the steps that Fitbit and Google wrote into the files of their exports: by the minute, in UTC and by device
 * (Google's tables), or by the wall and summed up (Fitbit's lists); or by the day. A day of which the first tell is
 * theirs, as the lists repeat it; else the lists', else the sum that stood in a table.
 */
export class ExportedSteps {
  readonly #byDevice = new MeasuredSpans(MOST_SPANS)
  readonly #byWall = new MeasuredSpans(MOST_SPANS)
  readonly #sums = new Map<Day, number>()
  readonly #sources = new StepSources()
  readonly #home: Zone
  unreadable = 0

  constructor(home: Zone) {
    this.#home = home
  }

  /** Takes in one list of minutes. @throws TooLarge where there are more than in a life. */
  read(json: unknown): void {
    for (const each of Array.isArray(json) ? json : []) {
      const [, month, day, year, hour, minute] = (isMinute(each) && TIME.exec(each.dateTime)) || []
      const at = Date.UTC(2000 + Number(year), Number(month) - 1, Number(day), Number(hour), Number(minute))
      this.#add(this.#byWall, at / 1000, 0, isMinute(each) ? each.value : '', 0)
    }
  }

  /** Takes in the steps of a table; nothing of one without. @throws as {@link read} does. */
  readTable(rows: readonly (readonly string[])[], order: KnownOrder): void {
    const head = rows.findIndex(
      (row) => row.some((name) => STEPS.test(name)) && row.some((name) => TIMES.test(name)),
    )
    const [steps = -1, time = -1, source = -1] = [STEPS, TIMES, /^data source$/i].map(
      (called) => rows[head]?.findIndex((name) => called.test(name)) ?? -1,
    )
    for (const row of head < 0 ? [] : rows.slice(head + 1)) {
      // Another list follows.
      if (row.length < 2) break
      const [when = '', count = '', device = ''] = [row[time], row[steps], row[source]]
      const at = /^\d{4}-.{5}T.{5,20}Z$/.test(when) ? Date.parse(when) : Number.NaN
      if (!Number.isNaN(at)) {
        const offset = this.#home.offsetAt(at) / 60_000
        const tag = this.#sources.tagOf(device, device !== '' && !PHONES.test(device))
        this.#add(this.#byDevice, Math.floor(at / 60_000) * MINUTE, offset, count, tag)
      } else if (count !== '') this.#addSum(writtenDate(when, order)?.date as Day | undefined, count)
    }
  }

  /** All that was read, ascending. A day ends at `dayEndsAt`, but where its sum was made by somebody else. */
  finish(dayEndsAt: number): readonly StepDay[] {
    const days = new Map(this.#sums)
    for (const spans of [this.#byWall, this.#byDevice])
      for (const { day, steps } of stepDaysOf(spans, dayEndsAt)) days.set(day, steps)
    return Array.from(days, ([day, steps]) => ({ day, steps })).sort((a, b) => (a.day < b.day ? -1 : 1))
  }

  #add(spans: MeasuredSpans, at: number, offset: number, count: string, tag: number): void {
    const steps = stepsIn(count)
    if (!(at >= 0 && at < 2 ** 32) || steps === null) this.unreadable++
    else if (steps > 0) spans.add(at, at + MINUTE, offset, steps, tag)
  }

  #addSum(day: Day | undefined, count: string): void {
    const steps = stepsIn(count)
    if (day === undefined || steps === null) this.unreadable++
    else if (steps > 0) this.#sums.set(day, steps)
  }
}

function stepsIn(count: string): number | null {
  const steps = Math.round(Number(count.replaceAll(',', '') || Number.NaN))
  return steps >= 0 && steps <= MOST_STEPS ? steps : null
}
