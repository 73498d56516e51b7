import * as v from 'valibot'
import { HELP_COUNTRIES } from '../../domain/crisisLine.ts'
import { ANSWERS_GIVEN, PAYERS, TURNS, YES_SOURCES } from '../../domain/kinds/asking.ts'
import { REPAIR_STATES } from '../../domain/kinds/care.ts'
import type { Entry } from '../../domain/kinds/entry.ts'
import { MOST_SLEEP, MOST_STEPS, measuredIdOf } from '../../domain/kinds/measured.ts'
import { BECAUSES, MOST_TIMES } from '../../domain/kinds/moment.ts'
import { momentKindIdOf } from '../../domain/kinds/momentKindId.ts'
import { pauseIdOf, SHIFT_OUTCOMES } from '../../domain/kinds/pause.ts'
import { ANSWERS, isCount, isRating, type Rating } from '../../domain/kinds/question.ts'
import { reflectionIdOf } from '../../domain/kinds/reflection.ts'
import { restIdOf } from '../../domain/kinds/rest.ts'
import { INSTRUMENTS } from '../../domain/kinds/score.ts'
import { SEASON_SORTS } from '../../domain/kinds/season.ts'
import { settingIdOf } from '../../domain/kinds/setting.ts'
import { WORKLOAD_FIGURES, workloadIdOf } from '../../domain/kinds/workload.ts'

import {
  answers,
  day,
  earlierMoments,
  earlierWordings,
  entryId,
  figure,
  flag,
  hour,
  importChoice,
  instant,
  momentWhat,
  pageName,
  pointWords,
  readByHour,
  text,
  textOrNull,
  wallTime,
  wears,
  week,
} from './memberSchemas.ts'
import { settingRow } from './settingSchema.ts'
import { TRACES, traces } from './traceSchemas.ts'

/** An entry as it stands in a backup: in a list of its kind, so without the kind. */
export type BackupRow<Kind extends Entry['kind']> = WithoutKind<Extract<Entry, { kind: Kind }>>

type WithoutKind<Value> = Value extends Entry ? Omit<Value, 'kind'> : never

const ratings = answers(isRating)
const counts = answers(isCount)
/**
 * What each list of a backup holds, in the order of the file; members stand in the order they are written. Strict:
 * a member that is not known here is a fault, so nothing is dropped unseen.
 */
export const BACKUP_LISTS = {
  reflections: list('reflection', {
    id: entryId,
    day,
    ratings,
    counts,
    contexts: v.pipe(
      v.array(entryId),
      v.check((ids) => new Set(ids).size === ids.length),
      v.readonly(),
    ),
    note: text,
    brought: v.exactOptional(answers((value): value is string => typeof value === 'string')),
    noteFrom: v.exactOptional(text),
    editedAt: instant,
  }),
  moments: list('moment', {
    id: entryId,
    what: momentWhat,
    day,
    at: wallTime,
    times: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(MOST_TIMES)),
    because: v.nullable(v.picklist(BECAUSES)),
    note: text,
    hour: v.exactOptional(v.literal('unknown')),
    editedAt: instant,
  }),
  pauses: list('pause', {
    id: entryId,
    week,
    heavy: text,
    working: text,
    shift: text,
    together: flag,
    lastShift: v.nullable(v.picklist(SHIFT_OUTCOMES)),
    other: v.nullable(v.strictObject({ heavy: text, working: text, shift: text })),
    editedAt: instant,
  }),
  repairs: list('repair', {
    id: entryId,
    opened: day,
    title: text,
    happened: text,
    myPart: text,
    entrusted: text,
    nextStep: text,
    by: v.nullable(day),
    state: v.picklist(REPAIR_STATES),
    story: v.pipe(v.array(v.strictObject({ day, words: text })), v.readonly()),
    editedAt: instant,
  }),
  askings: list('asking', {
    id: entryId,
    day,
    at: wallTime,
    words: text,
    from: v.nullable(v.picklist(YES_SOURCES)),
    pays: v.nullable(v.picklist(PAYERS)),
    answer: v.picklist(ANSWERS_GIVEN),
    askOn: v.nullable(day),
    turnedOut: v.nullable(v.picklist(TURNS)),
    moment: v.nullable(entryId),
    editedAt: instant,
  }),
  rests: list('rest', {
    id: entryId,
    day,
    moment: entryId,
    way: v.nullable(entryId),
    guilt: v.nullable(v.custom<Rating>(isRating)),
    gaveBack: text,
    wholeDay: flag,
    editedAt: instant,
  }),
  statements: list('statement', {
    id: entryId,
    situation: text,
    offer: text,
    limit: text,
    door: text,
    editedAt: instant,
  }),
  restoratives: list('restorative', { id: entryId, name: text, gaveBack: text, editedAt: instant }),
  people: list('person', {
    id: entryId,
    name: text,
    about: text,
    call: text,
    message: text,
    editedAt: instant,
  }),
  lines: list('line', {
    id: entryId,
    country: v.picklist(HELP_COUNTRIES),
    name: text,
    call: text,
    text,
    hidden: flag,
    editedAt: instant,
  }),
  seasons: list('season', {
    id: entryId,
    sort: v.picklist(SEASON_SORTS),
    name: text,
    from: day,
    to: day,
    leftOut: flag,
    editedAt: instant,
  }),
  workloads: list('workload', {
    id: entryId,
    day,
    source: entryId,
    figures: v.strictObject(
      Object.fromEntries(WORKLOAD_FIGURES.map((name) => [name, figure])) as {
        [Name in (typeof WORKLOAD_FIGURES)[number]]: typeof figure
      },
    ),
    read: v.nullable(readByHour),
    editedAt: instant,
  }),
  measured: list('measured', {
    id: entryId,
    day,
    source: entryId,
    sleep: v.nullable(hour(MOST_SLEEP)),
    steps: v.nullable(hour(MOST_STEPS)),
    editedAt: instant,
  }),
  imports: list('import', {
    id: entryId,
    sort: v.picklist(['mailbox', 'calendar', 'health']),
    from: day,
    to: day,
    choice: v.exactOptional(importChoice),
    account: v.exactOptional(entryId),
    editedAt: instant,
  }),
  scores: list('score', {
    id: entryId,
    day,
    instrument: v.picklist(INSTRUMENTS),
    total: v.pipe(v.number(), v.finite()),
    editedAt: instant,
  }),
  notices: list('notice', {
    id: entryId,
    signal: text,
    status: v.picklist(['eroding', 'easing']),
    day,
    yardstick: v.strictObject({ from: day, to: day, mean: v.number(), sd: v.number(), entries: v.number() }),
    putAway: v.nullable(day),
    newNormal: v.nullable(day),
    editedAt: instant,
  }),
  questions: list('question', {
    id: entryId,
    text: textOrNull,
    answer: v.picklist(ANSWERS),
    words: pointWords,
    wordsSince: v.nullable(day),
    wears,
    hidden: flag,
    position: v.pipe(v.number(), v.finite()),
    earlier: v.exactOptional(earlierWordings),
    editedAt: instant,
  }),
  contexts: list('context', { id: entryId, text, hidden: flag, editedAt: instant }),
  momentKinds: list('momentKind', {
    id: entryId,
    what: momentWhat,
    text: textOrNull,
    restores: flag,
    hidden: flag,
    position: v.pipe(v.number(), v.finite()),
    wordsSince: v.nullable(day),
    earlier: v.exactOptional(earlierMoments),
    editedAt: instant,
  }),
  settings: {
    kind: 'setting',
    members: ['id', 'name', 'value', 'editedAt', ...TRACES],
    optional: TRACES as readonly string[],
    row: settingRow,
  },
  deleted: list('deleted', { id: entryId, page: pageName, editedAt: instant }),
} as const

/** The name of a list in a backup. */
export type BackupList = keyof typeof BACKUP_LISTS

/** Everything of a backup but its journal, before the journal is judged. */
export const BACKUP_FRAME = v.strictObject({
  format: v.literal('shoreline-backup'),
  version: v.picklist([1, 2, 3, 4, 5, 6]),
  exportedAt: instant,
  appVersion: text,
  counts: v.record(v.string(), v.pipe(v.number(), v.integer(), v.minValue(0))),
  sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
  journal: v.record(v.string(), v.array(v.unknown())),
})

/** Whether an entry's id is the one its content calls for, where content decides it. */
export function hasOwnId(entry: Entry): boolean {
  switch (entry.kind) {
    case 'reflection':
      return entry.id === reflectionIdOf(entry.day)
    case 'pause':
      return entry.id === pauseIdOf(entry.week)
    case 'workload':
      return entry.id === workloadIdOf(entry.day, entry.source)
    case 'measured':
      return entry.id === measuredIdOf(entry.day, entry.source)
    case 'rest':
      return entry.id === restIdOf(entry.moment)
    case 'momentKind':
      return entry.id === momentKindIdOf(entry.what)
    case 'setting':
      return entry.id === settingIdOf(entry.name)
    default:
      return true
  }
}

function list<Kind extends Entry['kind'], Members extends v.ObjectEntries>(kind: Kind, members: Members) {
  const all = { ...members, ...traces }
  const optional = Object.keys(all).filter((name) => all[name as keyof typeof all]?.type === 'exact_optional')
  return {
    kind,
    members: Object.keys(all),
    optional: optional as readonly string[],
    row: v.strictObject(all),
  }
}

type RowOf<Name extends BackupList> = v.InferOutput<(typeof BACKUP_LISTS)[Name]['row']>
type KindOf<Name extends BackupList> = (typeof BACKUP_LISTS)[Name]['kind']

/** Where a list and the domain's type of its kind disagree; the next line compiles only while there is nowhere. */
type Disagreement = {
  [Name in BackupList]: [RowOf<Name>, BackupRow<KindOf<Name>>] extends [BackupRow<KindOf<Name>>, RowOf<Name>]
    ? never
    : Name
}[BackupList]
true satisfies [Disagreement | Exclude<Entry['kind'], KindOf<BackupList>>] extends [never] ? true : never
