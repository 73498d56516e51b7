import { addDays, dayOf } from '../../src/domain/day.ts'
import { journalOf } from '../../src/domain/journal.ts'
import type { Entry } from '../../src/domain/kinds/entry.ts'
import type { Instant } from '../../src/domain/wallTime.ts'
import { liveEntries } from '../../src/features/settings/backup/countWords.ts'
import { writeBackup } from '../../src/vault/backup.ts'
import { sampleYears } from '../fixtures/sampleYears.ts'

/** Built-in questions whose answers seven questions of one's own take over, so that the shore has thirty lines. */
const COPIED = ['energy', 'rest', 'boundaries', 'presence', 'dread', 'enough', 'held'] as const

const NOW = '2026-01-01T12:00:00.000Z' as Instant

/** A backup file of the sample person's journal over so many years with all they could keep: thirty signals. */
export function thirtySignals(years: number): string {
  const today = addDays(dayOf(new Date(), 'America/Toronto', 4), -1)
  const questions = COPIED.map((copied, index): Entry => {
    const words = ['none', null, null, null, 'plenty'] as const
    return {
      ...{ kind: 'question', id: `own-${copied}`, text: `One's own, number ${index + 1}`, words },
      ...{ wordsSince: null, answer: 'scale', wears: 'falling', hidden: false, position: 20 + index },
      editedAt: NOW,
    } as Entry
  })
  const entries = liveEntries(sampleYears(years, { busy: true, work: true, today })).map((entry): Entry => {
    if (entry.kind !== 'reflection') return entry
    const copies = COPIED.flatMap((copied) => {
      const rating = entry.ratings[copied]
      return rating === undefined ? [] : [[`own-${copied}`, rating] as const]
    })
    return { ...entry, ratings: { ...entry.ratings, ...Object.fromEntries(copies) } }
  })
  return writeBackup(journalOf([...entries, ...questions]), { appVersion: '0.1.0', now: new Date() })
}
