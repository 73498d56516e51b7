import { addDays, dayOf } from '../../src/domain/day.ts'
import { writeBackup } from '../../src/vault/backup.ts'
import { sampleYears } from '../fixtures/sampleYears.ts'

/** A backup file of the sample person's journal over so many years, up to yesterday. */
export function sampleBackup(years: number, busy: boolean): string {
  const yesterday = addDays(dayOf(new Date(), 'America/Toronto', 4), -1)
  return writeBackup(sampleYears(years, { busy, today: yesterday }), {
    appVersion: '0.1.0',
    now: new Date(),
  })
}
