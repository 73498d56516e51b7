import type { Day } from '../../domain/day.ts'
import { type InstrumentId, instrumentOf, isTotalOf } from '../../domain/instrument.ts'
import type { Score } from '../../domain/kinds/score.ts'
import { fault, ok, type Result } from '../../domain/result.ts'
import { dayFromField } from '../../ui/format.ts'

/** A total while it is being written down: the fields as they stand. */
export type ScoreDraft = {
  readonly instrument: InstrumentId | null
  readonly day: string
  readonly total: string
}

/** Why a draft is no total yet. */
export type ScoreFault = { readonly kind: 'instrument' | 'day' | 'noTotal' | 'range' }

/** The total a draft stands for, or the first thing that keeps it from being one. A comma may stand for the point. */
export function readScoreDraft(
  { instrument, day: dayText, total: totalText }: ScoreDraft,
  today: Day,
): Result<Pick<Score, 'instrument' | 'day' | 'total'>, ScoreFault> {
  if (instrument === null) return fault({ kind: 'instrument' })
  const day = dayFromField(dayText)
  if (day === null || day > today) return fault({ kind: 'day' })
  const text = totalText.trim().replace(',', '.')
  if (text === '') return fault({ kind: 'noTotal' })
  const total = /^\d+(\.\d+)?$/.test(text) ? Number(text) : Number.NaN
  if (!isTotalOf(instrumentOf(instrument), total)) return fault({ kind: 'range' })
  return ok({ instrument, day, total })
}
