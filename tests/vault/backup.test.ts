import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Day, Week } from '../../src/domain/day.ts'
import { emptyJournal, journalOf, sameJournal, writeNote } from '../../src/domain/journal.ts'
import { finish } from '../../src/domain/steps.ts'
import type { Instant } from '../../src/domain/wallTime.ts'
import { parseBackup, readsBackInSteps, writeBackup } from '../../src/vault/backup.ts'
import { journalArbitrary } from '../fixtures/journalArbitrary.ts'
import { runs } from '../fixtures/runs.ts'
import { faultOf, type Json, jsonOf, MADE, moment, NOW, resealed, sample } from './backupOfTests.ts'

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
      version: 6,
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
    expect(faultOf('{"format":"shoreline-backup","version":7,"journal":"sealed"}')).toEqual({
      kind: 'from-newer-app',
      version: 7,
    })
  })
  it.each([0, -1, 1.5, '2', null, 1e300])('is not one of version %j', (version) => {
    expect(faultOf(resealed((backup) => Object.assign(backup, { version })))).toEqual({ kind: 'damaged' })
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
