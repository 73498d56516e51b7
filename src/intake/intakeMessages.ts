import type { Day } from '../domain/day.ts'
import type { ArchiveFaultKind } from './archive/archiveFault.ts'
import type { FileFault } from './fileKind.ts'
import type { HealthTally } from './health/tally.ts'
import type { MailTally } from './mailGathering.ts'
import type { OutlookFaultKind } from './outlook/outlookFault.ts'
import type { CalendarTally } from './sessionDays.ts'
import type { History, HistoryFault } from './tracker/history.ts'

/** What the worker is asked: to read these files, those of one kind as one. */
export type IntakeRequest = {
  readonly files: readonly File[]
  readonly timeZone: string
  readonly dayEndsAt: number
  readonly today: Day
}

/**
 * What was read; nothing of it is kept until the person says so. `from` is what it was read from, to be shown and not
 * kept: how many files or parts of archives, and what one of them is called, or the archive that they all lie in, or
 * null. `passedOver` counts files and parts that were something else; of several readings the first tells of them.
 * `leftOut` names, in each reading, those that could not be read.
 */
export type IntakeReading = {
  readonly passedOver: number
  readonly leftOut: readonly LeftOut[]
  readonly from: { readonly files: number; readonly name: string | null }
} & (
  | ({ readonly kind: 'mailbox' } & MailTally)
  | ({ readonly kind: 'calendar' } & CalendarTally)
  | ({ readonly kind: 'health' } & HealthTally)
  | History
)

/** A file, or a part of an archive, that could not be read though others could: as it is called, and why. To be shown, never kept. */
export type LeftOut = { readonly name: string; readonly fault: IntakeFault }

/** Why nothing was read. */
export type IntakeFault =
  | HistoryFault
  | FileFault
  | ArchiveFaultKind
  | 'archive-nothing'
  | OutlookFaultKind
  | 'nothing-in-it'
  | 'too-large'
  | 'unreadable'

/** What the worker says: how far it is, in bytes; then once what it read, or why it did not. */
export type IntakeAnswer =
  | { readonly kind: 'progress'; readonly read: number; readonly total: number }
  | { readonly kind: 'read'; readonly readings: readonly IntakeReading[] }
  | { readonly kind: 'fault'; readonly fault: IntakeFault }
