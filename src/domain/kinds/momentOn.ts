import type { Day } from '../day.ts'
import type { OfferedMoment } from './ownMoment.ts'

/** A kind of moment as it stood on a day, with the words and the direction that it was logged under. */
export function momentOn(kind: OfferedMoment, day: Day): OfferedMoment {
  const stood = kind.earlier?.find(({ until }) => day < until)
  if (!stood) return kind
  const { until: _, ...then } = stood
  return { ...kind, ...then }
}
