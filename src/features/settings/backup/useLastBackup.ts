import { dayOf } from '../../../domain/day.ts'
import { settingOf } from '../../../domain/entries.ts'
import { useJournal } from '../../../store/useJournal.ts'
import { useToday } from '../../../store/useToday.tsx'
import { useWords } from '../../../store/WordsProvider.tsx'
import { formatDay } from '../../../ui/format.ts'

/** The day of the last backup in words; null when none was made. */
export function useLastBackup(): string | null {
  const say = useWords()
  const journal = useJournal()
  const { timeZone, dayEndsAt } = useToday()
  const at = settingOf(journal, 'backedUpAt')
  return at && formatDay(dayOf(new Date(at), timeZone, dayEndsAt), say.language, 'long')
}
