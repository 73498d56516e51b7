// The room `kinds`: what an entry is, one file a kind, each with its type, its id, what is blank and what is valid. It
// knows no journal; the journal and the commands, which lie beside it in `domain`, may import it.

import { type Month, mondayOfWeek, monthOf } from '../day.ts'
import type { Asking } from './asking.ts'
import type { BoundaryStatement, HoldingPerson, Repair, Restorative } from './care.ts'
import type { Measured } from './measured.ts'
import type { Moment } from './moment.ts'
import type { Notice } from './notice.ts'
import type { OwnLine } from './ownLine.ts'
import type { OwnMoment } from './ownMoment.ts'
import type { Pause } from './pause.ts'
import type { Question } from './question.ts'
import type { Context, Reflection } from './reflection.ts'
import type { Rest } from './rest.ts'
import type { Score } from './score.ts'
import type { Season } from './season.ts'
import type { Setting } from './setting.ts'
import type { Stamp } from './stamp.ts'
import type { Import, Workload } from './workload.ts'

/** A page's name: a month, or the desk where what has no day of its own lies. */
export type PageName = Month | 'desk'

/** Where something was that the person deleted. It stays, so that a merge does not bring the thing back. */
export type Deleted = Stamp & { readonly kind: 'deleted'; readonly page: PageName }

/** Everything a journal can hold that is there. */
export type LiveEntry =
  | Reflection
  | Moment
  | Pause
  | Repair
  | Asking
  | Rest
  | BoundaryStatement
  | Restorative
  | HoldingPerson
  | OwnLine
  | Season
  | Workload
  | Measured
  | Import
  | Score
  | Notice
  | Question
  | Context
  | OwnMoment
  | Setting

/** One entry of a journal, there or deleted. */
export type Entry = LiveEntry | Deleted

/** What kind of entry it is. */
export type EntryKind = LiveEntry['kind']

/** The entries of one kind. */
export type EntryOf<Kind extends EntryKind> = Extract<LiveEntry, { kind: Kind }>

/** The page an entry lies on; a month's page for what has a day, the desk for the rest. */
export function pageOf(entry: Entry): PageName {
  switch (entry.kind) {
    case 'deleted':
      return entry.page
    case 'reflection':
    case 'moment':
    case 'asking':
    case 'rest':
    case 'workload':
    case 'measured':
    case 'score':
      return monthOf(entry.day)
    case 'pause':
      return monthOf(mondayOfWeek(entry.week))
    case 'repair':
      return monthOf(entry.opened)
    case 'statement':
    case 'restorative':
    case 'person':
    case 'line':
    case 'season':
    case 'import':
    case 'notice':
    case 'question':
    case 'context':
    case 'momentKind':
    case 'setting':
      return 'desk'
  }
}

/** The entry as JSON with its keys in order, the same text for equal entries. */
export function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  )
}
