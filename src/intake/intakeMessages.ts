import type { Day } from '../domain/day.ts'
import type { FileFault } from './fileKind.ts'
import type { MailTally } from './mailGathering.ts'
import type { CalendarTally } from './sessionDays.ts'
import type { TrackerReading } from './trackerReading.ts'

/** What the worker is asked: to read these files as one. */
export type IntakeRequest = {
  readonly files: readonly File[]
  readonly timeZone: string
  readonly dayEndsAt: number
  readonly today: Day
}

/** What was read; nothing of it is kept until the person says so. `passedOver` counts files that were something else. */
export type IntakeReading = { readonly passedOver: number } & (
  | ({ readonly kind: 'mailbox' } & MailTally)
  | ({ readonly kind: 'calendar' } & CalendarTally)
  | ({ readonly kind: 'tracker' } & TrackerReading)
)

/** Why nothing was read. */
export type IntakeFault = FileFault | 'several-kinds' | 'nothing-in-it' | 'too-large' | 'unreadable'

/** What the worker says: how far it is, in bytes; then once what it read, or why it did not. */
export type IntakeAnswer =
  | { readonly kind: 'progress'; readonly read: number; readonly total: number }
  | { readonly kind: 'read'; readonly reading: IntakeReading }
  | { readonly kind: 'fault'; readonly fault: IntakeFault }
