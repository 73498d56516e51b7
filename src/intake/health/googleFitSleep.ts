import type { Day } from '../../domain/day.ts'
import { has, isList, isNumber, isText, listOf, maybe, type Of } from '../written/shape.ts'
import type { Zone } from '../written/zone.ts'
import { MeasuredSpans } from './measuredSpans.ts'
import { nightsOf, SLEEP } from './sleepNights.ts'
import type { HealthTally } from './tally.ts'

const PART = { fitnessActivity: isText, startTime: isText, endTime: isText }
const isPart = has(PART)
const isSession = has({ ...PART, segment: maybe(isList) })
/** Numbers of twenty figures stand as text. */
const isNanos = (value: unknown): value is number | string =>
  isNumber(value) || (isText(value) && /^\d{1,20}$/.test(value))
const isPoint = has({
  startTimeNanos: isNanos,
  endTimeNanos: isNanos,
  fitValue: listOf(has({ value: has({ intVal: isNumber }) })),
})

const MOST_SPANS = 1_000_000
const LONGEST = 86_400
/** What the numbers of com.google.sleep.segment stand for, from 1 on. */
const NUMBERED = [SLEEP.awake, SLEEP.asleep, SLEEP.awake, SLEEP.stage, SLEEP.stage, SLEEP.stage]
const NAMED: Readonly<Record<string, number>> = {
  ...{ sleep: SLEEP.asleep, 'sleep.light': SLEEP.stage, 'sleep.deep': SLEEP.stage, 'sleep.rem': SLEEP.stage },
  ...{ 'sleep.awake': SLEEP.awake, 'sleep.out_of_bed': SLEEP.awake },
}

/**
 * Gathers the sleep in Google Fit’s part of Takeout: single sessions with their stages, and the long lists of stages.
 * Both tell of the same nights, which count once. Times are UTC there, so the clock is that at home, but for a session
 * whose file is named after the one it was slept by.
 */
export class GoogleFitSleep {
  readonly #spans = new MeasuredSpans(MOST_SPANS)
  readonly #home: Zone
  #unreadable = 0

  constructor(home: Zone) {
    this.#home = home
  }

  /** Takes in what one file holds. @throws TooLarge where it is more than a life’s. */
  read(json: unknown, path: string): void {
    if (isSession(json)) this.#readSession(json, offsetIn(path))
    const points = (json as { readonly 'Data Points'?: unknown } | null)?.['Data Points']
    for (const each of Array.isArray(points) ? points : []) {
      const tag = isPoint(each) ? NUMBERED[(each.fitValue[0]?.value.intVal ?? 0) - 1] : undefined
      if (!isPoint(each) || tag === undefined) this.#unreadable++
      else this.#add(Number(each.startTimeNanos) / 1e9, Number(each.endTimeNanos) / 1e9, tag, null)
    }
  }

  /** All that was read. */
  finish(today: Day): HealthTally {
    const { nights, onlyInBed } = nightsOf(this.#spans)
    return {
      ...{ app: 'google-fit', nights: nights.filter(({ day }) => day <= today), steps: [], onlyInBed },
      unreadable: this.#unreadable,
    }
  }

  #readSession(session: Of<typeof isSession>, offset: number | null): void {
    const parts = (session.segment ?? []).flatMap((each) =>
      isPart(each) && NAMED[each.fitnessActivity] !== undefined ? [each] : [],
    )
    for (const { fitnessActivity, startTime, endTime } of parts.length > 0 ? parts : [session]) {
      const tag = NAMED[fitnessActivity] ?? SLEEP.asleep
      this.#add(Date.parse(startTime) / 1000, Date.parse(endTime) / 1000, tag, offset)
    }
  }

  #add(from: number, to: number, tag: number, offset: number | null): void {
    const [start, end] = [Math.round(from), Math.round(to)]
    if (!(start >= 0 && end > start && end - start <= LONGEST && end < 2 ** 32)) this.#unreadable++
    else this.#spans.add(start, end, offset ?? this.#home.offsetAt(1000 * end) / 60_000, 0, tag)
  }
}

/** What the wall showed ahead of UTC, in minutes, in names like `2026-03-06T23_10_00+01_00_SLEEP.json`. */
function offsetIn(path: string): number | null {
  const [, sign, hours, minutes] =
    /\d{4}-\d{2}-\d{2}T\d{2}_\d{2}_\d{2}(?:\.\d+)?(?:Z|([+-])(\d{2})_(\d{2}))_[^/]*$/.exec(path) ?? []
  return sign === undefined ? null : (sign === '-' ? -1 : 1) * (60 * Number(hours) + Number(minutes))
}
