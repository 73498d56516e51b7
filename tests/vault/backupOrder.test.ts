import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import type { Day } from '../../src/domain/day.ts'
import { emptyJournal, putEntry } from '../../src/domain/journal.ts'
import type { Instant, WallTime } from '../../src/domain/wallTime.ts'
import { writeBackup } from '../../src/vault/backup.ts'

const NOW = '2026-11-23T21:00:00.000Z' as Instant
const MADE = { appVersion: '0.1.0', now: new Date(NOW) }
const moment = {
  kind: 'moment',
  id: 'm1',
  what: 'late-email',
  day: '2026-11-23' as Day,
  at: '2026-11-23T23:40-05:00' as WallTime,
  times: 1,
  because: null,
  note: '',
} as const

type Written = {
  readonly sha256: string
  readonly counts: Readonly<Record<string, number>>
  readonly journal: Readonly<Record<string, readonly { readonly id: string }[]>>
}
const jsonOf = (text: string) => JSON.parse(text) as Written

describe('the order of a file', () => {
  const repair = (id: string, opened: string) => ({
    ...{ kind: 'repair', id, title: '', happened: '', myPart: '', entrusted: '', nextStep: '' },
    ...{ nextOn: null, state: 'open', opened: opened as Day, story: [] },
  })

  it('is by day, then by instant, then by id, on whatever page things lie', () => {
    const at = (id: string, day: string, clock: string) => ({
      ...{ ...moment, id, day: day as Day },
      at: `${day}T${clock}-05:00` as WallTime,
    })
    const moments = [
      at('b', '2026-11-02', '10:00'),
      at('a', '2026-11-02', '10:00'),
      at('c', '2026-11-02', '09:00'),
      at('z', '2026-10-31', '23:00'),
      at('y', '2026-11-01', '08:00'),
    ]
    const all = moments.reduce((journal, entry) => putEntry(journal, entry, NOW), emptyJournal)
    const ids = jsonOf(writeBackup(all, MADE)).journal.moments?.map(({ id }) => id)
    expect(ids).toEqual(['z', 'y', 'c', 'a', 'b'])
  })

  it('is by id where entries have no day of their own, across months', () => {
    const entries = [repair('m', '2026-09-01'), repair('z', '2026-10-01'), repair('a', '2026-11-01')]
    const all = entries.reduce((journal, entry) => putEntry(journal, entry as never, NOW), emptyJournal)
    const { repairs } = jsonOf(writeBackup(all, MADE)).journal
    expect(repairs?.map(({ id }) => id)).toEqual(['a', 'm', 'z'])
    const two = [repair('a', '2026-09-01'), repair('b', '2026-10-01')]
    const ordered = two.reduce((journal, entry) => putEntry(journal, entry as never, NOW), emptyJournal)
    expect(jsonOf(writeBackup(ordered, MADE)).journal.repairs?.map(({ id }) => id)).toEqual(['a', 'b'])
  })

  it('and the checksum hold for more entries than are hashed at once', () => {
    let all = emptyJournal
    for (let index = 0; index < 1203; index += 1)
      all = putEntry(all, { ...moment, id: `m${String(index).padStart(4, '0')}` }, NOW)
    const { journal, sha256, counts } = jsonOf(writeBackup(all, MADE))
    expect(createHash('sha256').update(JSON.stringify(journal)).digest('hex')).toBe(sha256)
    expect(counts.moments).toBe(1203)
    expect(journal.moments?.map(({ id }) => id)).toEqual(
      [...(journal.moments ?? [])].map(({ id }) => id).sort(),
    )
  })
})
