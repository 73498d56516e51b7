import { expect, test } from 'vitest'
import { changeSetting, emptyJournal } from '../../../src/domain/journal.ts'
import type { Instant } from '../../../src/domain/wallTime.ts'
import { backupFormOf } from '../../../src/features/settings/backup/backupForm.ts'

const NOW = '2026-03-18T20:00:00.000Z' as Instant

test('a backup is encrypted by default where there is a lock, and readable where there is none', () => {
  expect(backupFormOf(emptyJournal, true)).toBe('encrypted')
  expect(backupFormOf(emptyJournal, false)).toBe('readable')
})

test.each(['readable', 'encrypted', 'encrypted-text'] as const)('what was chosen stands: %s', (form) => {
  const journal = changeSetting(emptyJournal, 'backupForm', form, NOW)
  expect(backupFormOf(journal, true)).toBe(form)
  expect(backupFormOf(journal, false)).toBe(form)
})
