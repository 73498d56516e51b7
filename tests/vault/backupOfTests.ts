import { createHash } from 'node:crypto'
import type { Day, Month } from '../../src/domain/day.ts'
import { deleteEntry, emptyJournal, putEntry, rate } from '../../src/domain/journal.ts'
import type { Instant, WallTime } from '../../src/domain/wallTime.ts'
import { type BackupFault, parseBackup, writeBackup } from '../../src/vault/backup.ts'

export const NOW = '2026-11-23T21:00:00.000Z' as Instant

export const MADE = { appVersion: '0.1.0', now: new Date(NOW) }

export const DAY = '2026-11-23' as Day

export const moment = {
  kind: 'moment',
  id: 'm1',
  what: 'reluctant-yes',
  day: DAY,
  at: '2026-11-23T23:40-05:00' as WallTime,
  times: 3,
  because: 'guilt',
  note: 'encore "une" fois \ud83c\udf0a \ud83d',
} as const

export const sample = deleteEntry(
  putEntry(putEntry(rate(emptyJournal, DAY, 'energy', 0, NOW), moment, NOW), { ...moment, id: 'm2' }, NOW),
  'm2',
  '2026-11' as Month,
  NOW,
)

export type Json = { [key: string]: unknown }

export type BackupJson = Json & {
  counts: Record<string, number>
  sha256: string
  journal: Record<string, Json[]>
}

export const jsonOf = (text: string) => JSON.parse(text) as BackupJson

/** A backup changed by hand, with checksum and counts made to agree again. */
export function resealed(change: (backup: BackupJson) => void, from = sample): string {
  const backup = jsonOf(writeBackup(from, MADE))
  change(backup)
  for (const [name, rows] of Object.entries(backup.journal))
    if (Array.isArray(rows)) backup.counts[name] = rows.length
  backup.sha256 = createHash('sha256').update(JSON.stringify(backup.journal)).digest('hex')
  return JSON.stringify(backup)
}

export function faultOf(text: string): BackupFault | null {
  const result = parseBackup(text)
  return result.ok ? null : result.fault
}
