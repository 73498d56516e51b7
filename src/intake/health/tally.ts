import type { Day } from '../../domain/day.ts'
import type { HealthApp } from '../../domain/kinds/measured.ts'
import type { StepDay } from './stepDays.ts'

/**
 * What a history of sleep and steps came to: days with what was measured on them, ascending, and nothing besides. A day
 * that is not there is unknown. `onlyInBed` counts the nights of which it tells a bed and no sleep, `unreadable` what
 * has no times that can be read.
 */
export type HealthTally = {
  readonly app: HealthApp
  readonly nights: readonly { readonly day: Day; readonly minutes: number }[]
  readonly steps: readonly StepDay[]
  readonly onlyInBed: number
  readonly unreadable: number
}
