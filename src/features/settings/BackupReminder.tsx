import { BACKUP_REMINDER_DAYS, isBackupDue } from '../../domain/backupReminder.ts'
import { addDays } from '../../domain/day.ts'
import { changeSetting } from '../../domain/journal.ts'
import { ADDRESSES } from '../../store/address.ts'
import { useVaultState } from '../../store/JournalProvider.tsx'
import { useSample } from '../../store/SampleProvider.tsx'
import { useCommand } from '../../store/useCommand.ts'
import { useToday } from '../../store/useToday.tsx'
import { useWords } from '../../store/WordsProvider.tsx'
import { Button, ButtonLink } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { useLastBackup } from './useLastBackup.ts'

/** Says quietly, now and then, that a backup would do good; nothing while there is no need. */
export function BackupReminder() {
  const say = useWords()
  const command = useCommand()
  const { journal, whole } = useVaultState()
  const { inSample } = useSample()
  const { day, timeZone } = useToday()
  const last = useLastBackup()
  if (inSample || !whole || !isBackupDue(journal, day, timeZone)) return null
  const putOff = () =>
    void command((before, now) =>
      changeSetting(before, 'backupReminderPutOff', addDays(day, BACKUP_REMINDER_DAYS), now),
    )
  const turnOff = () => void command((before, now) => changeSetting(before, 'backupReminder', false, now))
  return (
    <Notice
      actions={
        <>
          <ButtonLink href={ADDRESSES.backup}>{say('backup.reminder.now')}</ButtonLink>
          <Button look="quiet" onClick={putOff}>
            {say('backup.reminder.later')}
          </Button>
          <Button look="quiet" onClick={turnOff}>
            {say('backup.reminder.never')}
          </Button>
        </>
      }
    >
      <p>{last ? say('backup.reminder.since', { day: last }) : say('backup.reminder.none')}</p>
      <p>{say('backup.reminder.why')}</p>
    </Notice>
  )
}
