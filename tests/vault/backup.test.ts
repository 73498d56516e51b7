import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Day, Month, Week } from '../../src/domain/day.ts'
import {
  deleteEntry,
  emptyJournal,
  journalOf,
  putEntry,
  rate,
  sameJournal,
  writeNote,
} from '../../src/domain/journal.ts'
import { restIdOf } from '../../src/domain/kinds/rest.ts'
import { workloadIdOf } from '../../src/domain/kinds/workload.ts'
import { finish } from '../../src/domain/steps.ts'
import type { Instant, WallTime } from '../../src/domain/wallTime.ts'
import { type BackupFault, parseBackup, readsBackInSteps, writeBackup } from '../../src/vault/backup.ts'
import { BACKUP_LISTS, type BackupList, hasOwnId } from '../../src/vault/carry/backupSchema.ts'
import { journalArbitrary } from '../fixtures/journalArbitrary.ts'
import { runs } from '../fixtures/runs.ts'

const NOW = '2026-11-23T21:00:00.000Z' as Instant
const MADE = { appVersion: '0.1.0', now: new Date(NOW) }
const DAY = '2026-11-23' as Day
const moment = {
  kind: 'moment',
  id: 'm1',
  what: 'reluctant-yes',
  day: DAY,
  at: '2026-11-23T23:40-05:00' as WallTime,
  times: 3,
  because: 'guilt',
  note: 'encore "une" fois \ud83c\udf0a \ud83d',
} as const

const sample = deleteEntry(
  putEntry(putEntry(rate(emptyJournal, DAY, 'energy', 0, NOW), moment, NOW), { ...moment, id: 'm2' }, NOW),
  'm2',
  '2026-11' as Month,
  NOW,
)

type Json = { [key: string]: unknown }
type BackupJson = Json & { counts: Record<string, number>; sha256: string; journal: Record<string, Json[]> }

const jsonOf = (text: string) => JSON.parse(text) as BackupJson

/** A backup changed by hand, with checksum and counts made to agree again. */
function resealed(change: (backup: BackupJson) => void, from = sample): string {
  const backup = jsonOf(writeBackup(from, MADE))
  change(backup)
  for (const [name, rows] of Object.entries(backup.journal))
    if (Array.isArray(rows)) backup.counts[name] = rows.length
  backup.sha256 = createHash('sha256').update(JSON.stringify(backup.journal)).digest('hex')
  return JSON.stringify(backup)
}

function faultOf(text: string): BackupFault | null {
  const result = parseBackup(text)
  return result.ok ? null : result.fault
}

describe('a backup', () => {
  it('brings back every journal as it was', () => {
    fc.assert(
      fc.property(journalArbitrary(20), (journal) => {
        const parsed = parseBackup(writeBackup(journal, MADE))
        expect(parsed.ok && sameJournal(parsed.value, journal)).toBe(true)
      }),
      runs(100_000),
    )
  })

  it('is a JSON document that says what it is, with a checksum that anyone can recompute', () => {
    const backup = jsonOf(writeBackup(sample, MADE))
    expect(Object.keys(backup)).toEqual([
      'format',
      'version',
      'exportedAt',
      'appVersion',
      'counts',
      'sha256',
      'journal',
    ])
    expect(backup).toMatchObject({
      format: 'shoreline-backup',
      version: 5,
      exportedAt: NOW,
      appVersion: '0.1.0',
    })
    expect(backup.sha256).toBe(createHash('sha256').update(JSON.stringify(backup.journal)).digest('hex'))
    expect(backup.counts).toMatchObject({ reflections: 1, moments: 1, deleted: 1, pauses: 0 })
    expect(backup.journal.moments).toEqual(
      [{ ...moment, kind: undefined, editedAt: NOW }].map(({ kind: _, ...row }) => row),
    )
  })

  it('has one line for each entry, by day', () => {
    const days = ['2026-11-20', '2025-01-01', '2026-11-03'] as Day[]
    const journal = days.reduce((before, day) => writeNote(before, day, 'x', NOW), emptyJournal)
    const lines = writeBackup(journal, MADE)
      .split('\n')
      .filter((line) => line.includes('"day"'))
    expect(lines.map((line) => /"day":"([^"]+)"/.exec(line)?.[1])).toEqual([
      '2025-01-01',
      '2026-11-03',
      '2026-11-20',
    ])
    for (const line of lines) expect(JSON.parse(line.replace(/,$/, ''))).toMatchObject({ note: 'x' })
  })

  it('opens with a byte order mark before it, and as compact JSON', () => {
    const text = writeBackup(sample, MADE)
    for (const variant of [`\uFEFF${text}`, JSON.stringify(JSON.parse(text)), `\n ${text}\r\n`]) {
      const parsed = parseBackup(variant)
      expect(parsed.ok && sameJournal(parsed.value, sample)).toBe(true)
    }
  })
})

describe('a file of the first version', () => {
  it('is refused at a row that is none', () => {
    const first = (row: unknown) =>
      resealed((backup) => {
        backup.version = 1
        for (const name of Object.keys(backup.journal))
          if (['askings', 'rests', 'lines'].includes(name)) {
            delete backup.journal[name]
            delete backup.counts[name]
          }
        backup.journal.moments = [row as Json]
      })
    for (const row of [null, 7, 'moment', { ...moment }, []])
      expect(faultOf(first(row))).toMatchObject({ kind: 'bad-entry' })
  })
})

describe('what is no backup', () => {
  it.each(['1', 'null', '"shoreline-backup"', '[]', 'true', '{}', '{"format":"other"}', ''])(
    'is said to be none: %s',
    (text) => {
      expect(faultOf(text)).toEqual({ kind: 'not-a-backup' })
    },
  )

  it('is told from a broken one by how it begins', () => {
    for (const text of ['{"format":"shoreline-backup"', '{ "format" \n : \t"shoreline-backup", '])
      expect(faultOf(text)).toEqual({ kind: 'damaged' })
    for (const text of [
      '{"format" "shoreline-backup"',
      `{"x":"${' '.repeat(600)}","format":"shoreline-backup"`,
    ])
      expect(faultOf(text)).toEqual({ kind: 'not-a-backup' })
  })

  const deep = '['.repeat(200_000)
  it.each([
    ['nothing', ''],
    ['words', 'Dear diary'],
    ['an array', '[]'],
    ['null', 'null'],
    ['a number', '7'],
    ['another app', '{"format":"other-backup","version":1}'],
    ['an object without a format', '{"version":9}'],
    ['a deep nest', deep],
    ['a deep nest that closes', deep + ']'.repeat(200_000)],
    ['bytes of a picture', '\u0089PNG\r\n\u001a\n\u0000\u0000'],
  ])('%s is refused as not one', (_, text) => {
    expect(faultOf(text)).toEqual({ kind: 'not-a-backup' })
  })
})

describe('a backup from a newer app', () => {
  it('is named before anything else in it is judged', () => {
    expect(faultOf('{"format":"shoreline-backup","version":6,"journal":"sealed"}')).toEqual({
      kind: 'from-newer-app',
      version: 6,
    })
  })
  it.each([0, -1, 1.5, '2', null, 1e300])('is not one of version %j', (version) => {
    expect(faultOf(resealed((backup) => Object.assign(backup, { version })))).toEqual({ kind: 'damaged' })
  })
})

describe('a damaged backup', () => {
  const text = writeBackup(sample, MADE)
  it.each([
    ['cut short', text.slice(0, -20)],
    ['cut in the middle', text.slice(0, 700)],
    ['with a word changed', text.replace('encore', 'jamais')],
    ['with a rating changed', text.replace('"energy":0', '"energy":1')],
    ['with a count changed', text.replace('"moments":1', '"moments":2')],
    ['with a count missing', text.replace('"moments":1,', '')],
    ['with a count too many', text.replace('"moments":1,', '"moments":1,"more":0,')],
    ['with a checksum that is none', text.replace(/"sha256": "../, '"sha256": "zz')],
    ['without a journal', text.replace('"journal"', '"Journal"')],
    ['with an impossible date of making', text.replace('"exportedAt": "2026-11', '"exportedAt": "2026-13')],
    ['with a member more', text.replace('"version": 5', '"version": 5, "extra": true')],
    ['with a list that is none', resealed((backup) => Object.assign(backup.journal, { moments: {} }))],
    [
      'with a nest too deep to write out',
      text.replace('"pauses": []', `"pauses": [${'['.repeat(100_000)}${']'.repeat(100_000)}]`),
    ],
  ])('%s', (_, damaged) => {
    expect(damaged).not.toBe(text)
    expect(faultOf(damaged)).toEqual({ kind: 'damaged' })
  })
})

describe('an entry that is none', () => {
  const put = (list: string, member: string, value: unknown) => (backup: BackupJson) => {
    Object.assign(backup.journal[list]?.[0] as Json, { [member]: value })
  }
  const add = (list: string, row: Json) => (backup: BackupJson) => {
    backup.journal[list] = [row]
  }
  const setting = (name: string, value: unknown) => ({ id: `setting:${name}`, name, value, editedAt: NOW })
  const momentKind = (change: Json) => ({
    ...{ id: 'momentKind:own:walk', what: 'own:walk', text: 'A walk', restores: true, hidden: false },
    ...{ position: 0, wordsSince: null, editedAt: NOW },
    ...change,
  })
  it.each<[string, (backup: BackupJson) => void]>([
    ['journal.moments[0].day', put('moments', 'day', '2026-02-30')],
    ['journal.moments[0].at', put('moments', 'at', '2026-11-23T23:40')],
    ['journal.moments[0].what', put('moments', 'what', 'late')],
    ['journal.moments[0].what', put('moments', 'what', 'own:')],
    ['journal.moments[0].what', put('moments', 'what', 'own:a b')],
    ['journal.moments[0].what', put('moments', 'what', `own:${'a'.repeat(33)}`)],
    ['journal.momentKinds[0].what', add('momentKinds', momentKind({ what: 'late' }))],
    ['journal.momentKinds[0].restores', add('momentKinds', momentKind({ restores: null }))],
    ['journal.momentKinds[0].id', add('momentKinds', momentKind({ id: 'own:walk' }))],
    ['journal.momentKinds[0].earlier[0].until', add('momentKinds', momentKind({ earlier: [{}] }))],
    ['journal.settings[0].name', add('settings', setting('knownFrom:own:', null))],
    ['journal.settings[0].value', add('settings', setting('knownFrom:own:walk', 7))],
    ['journal.moments[0].times', put('moments', 'times', 0)],
    ['journal.moments[0].times', put('moments', 'times', 100)],
    ['journal.moments[0].times', put('moments', 'times', 1.5)],
    ['journal.moments[0].because', put('moments', 'because', 'fear')],
    ['journal.moments[0].note', put('moments', 'note', null)],
    ['journal.moments[0].editedAt', put('moments', 'editedAt', '2026-11-23')],
    ['journal.moments[0].id', put('moments', 'id', '')],
    ['journal.moments[0].id', put('moments', 'id', 'a b')],
    ['journal.moments[0].id', put('moments', 'id', '__proto__')],
    ['journal.moments[0].mood', put('moments', 'mood', 3)],
    ['journal.moments[0].id', put('moments', 'id', `reflection:${DAY}`)],
    ['journal.reflections[0].id', put('reflections', 'id', 'reflection:2026-11-22')],
    ['journal.reflections[0].ratings', put('reflections', 'ratings', { energy: 5 })],
    ['journal.reflections[0].ratings', put('reflections', 'ratings', { energy: '3' })],
    ['journal.reflections[0].ratings', put('reflections', 'ratings', { 'no id': 3 })],
    ['journal.reflections[0].ratings', put('reflections', 'ratings', JSON.parse('{"__proto__":3}'))],
    ['journal.reflections[0].ratings', put('reflections', 'ratings', { constructor: 3 })],
    ['journal.reflections[0].ratings', put('reflections', 'ratings', [1, 2])],
    ['journal.reflections[0].ratings', put('reflections', 'ratings', null)],
    ['journal.reflections[0].contexts', put('reflections', 'contexts', ['grief', 'grief'])],
    ['journal.reflections[0].contexts[1]', put('reflections', 'contexts', ['grief', 7])],
    ['journal.deleted[0].page', put('deleted', 'page', '2026-13')],
    ['journal.deleted[0].page', put('deleted', 'page', 'shelf')],
    ['journal.settings[0].value', add('settings', setting('dayEndsAt', 9))],
    ['journal.settings[0].value.to', add('settings', setting('night', { from: 22, to: 25 }))],
    ['journal.settings[0].name', add('settings', setting('toString', 1))],
    ['journal.settings[0].id', add('settings', { ...setting('dayEndsAt', 2), id: 'setting:night' })],
    [
      'journal.scores[0].total',
      add('scores', { id: 's', day: DAY, instrument: 'bat', total: null, editedAt: NOW }),
    ],
    ['journal.moments[0]', (backup) => Object.assign(backup.journal, { moments: [null] })],
    ['journal.pauses', (backup) => delete backup.journal.pauses],
    ['journal.dreams', (backup) => Object.assign(backup.journal, { dreams: [] })],
    ['journal.moments[1].id', (backup) => backup.journal.moments?.push({ ...backup.journal.moments[0] })],
  ])('is named: %s', (path, change) => {
    expect(faultOf(resealed(change))).toEqual({ kind: 'bad-entry', path })
  })

  it('can be found in every list', () => {
    for (const name of Object.keys(BACKUP_LISTS) as BackupList[]) {
      expect(faultOf(resealed(add(name, { id: 'x' })))).toMatchObject({ kind: 'bad-entry' })
    }
  })

  it.each<[BackupList, Json]>([
    ['pauses', { id: 'pause:2026-W01', week: '2026-W02' }],
    ['workloads', { id: 'workload:2026-11-22:typed', day: DAY, source: 'typed' }],
    ['rests', { id: 'rest:other', moment: 'm1' }],
  ])('is named where its id is another’s: %s', (name, { id, ...content }) => {
    const { kind } = BACKUP_LISTS[name]
    expect(hasOwnId({ kind, id, ...content } as never)).toBe(false)
    const own = kind === 'pause' ? 'pause:2026-W02' : kind === 'rest' ? restIdOf('m1') : null
    const id2 = own ?? workloadIdOf(DAY, 'typed')
    expect(hasOwnId({ kind, id: id2, ...content } as never)).toBe(true)
  })

  it.each<[boolean, readonly number[]]>([
    [true, [1, 2, 7]],
    [false, [1, 1]],
    [false, [0]],
    [false, [8]],
  ])('a reminder is read (%s) with the days %j', (isRead, days) => {
    const value = { uid: 'u1', days, clock: '18:00', words: 'A moment' }
    expect(faultOf(resealed(add('settings', setting('reminder', value)))) === null).toBe(isRead)
  })

  it('cannot reach the prototype of anything', () => {
    const text = resealed(() => undefined).replace('"journal":{', '"journal":{"__proto__":{"polluted":true},')
    expect(parseBackup(text).ok).toBe(false)
    expect(({} as Json).polluted).toBe(undefined)
  })
})

describe('a backup that was just written', () => {
  const readsBack = (text: string) => finish(readsBackInSteps(text, MADE))

  it('reads back however its entries came to be: what is within them has an order of its own in the file', () => {
    const pause = {
      ...{
        kind: 'pause' as const,
        id: 'pause:2024-W24',
        week: '2024-W24' as Week,
        heavy: '',
        working: 'mine',
      },
      ...{ shift: '', together: true, lastShift: null, editedAt: MADE.now.toISOString() as Instant },
    } as const
    const orders = [
      { heavy: 'h', working: 'w', shift: 's' },
      { shift: 's', heavy: 'h', working: 'w' },
    ]
    const [first, ...others] = orders.map((other) => writeBackup(journalOf([{ ...pause, other }]), MADE))
    expect(others).toEqual([first])
    expect(readsBack(first ?? '')).toBe(true)
  })

  it('reads back, whatever is in it', () => {
    fc.assert(
      fc.property(journalArbitrary(), (journal) => {
        expect(readsBack(writeBackup(journal, MADE))).toBe(true)
      }),
      runs(100),
    )
  })

  it.each<[string, string]>([
    ['cut short', writeBackup(sample, MADE).slice(0, -20)],
    ['with a letter changed', writeBackup(sample, MADE).replace('encore', 'Encore')],
    [
      'stamped in a year that cannot be read',
      resealed((backup) => {
        for (const row of backup.journal.moments ?? []) row.editedAt = '+010000-01-01T00:00:00.000Z'
      }),
    ],
    ['that says more than is read', resealed((backup) => (backup.more = 'than that'))],
    ['of something else', '{}'],
  ])('does not where it is %s', (_, text) => {
    expect(readsBack(text)).toBe(false)
  })
})
