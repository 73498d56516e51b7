import { writeBackup } from '../../src/vault/backup.ts'
import { sampleYears } from '../fixtures/sampleYears.ts'

/** A backup file of a busy person's journal over so many years. */
export function sampleBackup(years: number): string {
  return writeBackup(sampleYears(years, { busy: true }), { appVersion: '0.0.0', now: new Date() })
}
