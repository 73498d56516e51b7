import { changeSetting } from '../domain/journal.ts'
import { DEFAULT_SETTINGS } from '../domain/kinds/setting.ts'
import { sampleJournal } from '../domain/sampleJournal.ts'
import { instantOf } from '../domain/wallTime.ts'
import { timeZoneNow } from '../store/timeZone.ts'
import { readNow } from '../store/useToday.tsx'
import { sampleVault } from '../vault/sampleVault.ts'
import type { Vault } from '../vault/vault.ts'
import type { Language } from '../words/words.ts'

const YEARS = 2
const SEED = 1

/** Two years of a plausible person that end yesterday, with their mail, calendar and totals, in memory only: nothing is stored, nothing is left. */
export async function openSample(language: Language): Promise<Vault> {
  const { sampleWords } = await (language === 'en'
    ? import('../words/en/sampleWords.ts')
    : import('../words/fr-CA/sampleWords.ts'))
  const now = new Date()
  const { day } = readNow(DEFAULT_SETTINGS.dayEndsAt)
  const journal = sampleJournal({
    today: day,
    years: YEARS,
    seed: SEED,
    timeZone: timeZoneNow(),
    words: sampleWords,
    work: true,
  })
  return sampleVault(changeSetting(journal, 'welcomed', day, instantOf(now)))
}
