import { BACKUP_REMINDER_DAYS, isBackupDue } from '../../../domain/backupReminder.ts'
import { addDays } from '../../../domain/day.ts'
import { changeSetting } from '../../../domain/journal.ts'
import { ADDRESSES } from '../../../store/address.ts'
import { useCommand } from '../../../store/useCommand.ts'
import { useJournal } from '../../../store/useJournal.ts'
import { useToday } from '../../../store/useToday.tsx'
import { useWords } from '../../../store/WordsProvider.tsx'
import { Button, ButtonLink } from '../../../ui/Button.tsx'
import { Notice } from '../../../ui/Notice.tsx'
import { useLastBackup } from './useLastBackup.ts'

/** Says quietly, where it is due, that a backup would do good, and how to put that off. */
export function BackupReminder() {
  const say = useWords()
  const command = useCommand()
  const { day, timeZone } = useToday()
  const journal = useJournal()
  const last = useLastBackup()
  const putOff = () =>
    void command((before, now) =>
      changeSetting(before, 'backupReminderPutOff', addDays(day, BACKUP_REMINDER_DAYS), now),
    )
  const turnOff = () => void command((before, now) => changeSetting(before, 'backupReminder', false, now))
  if (!isBackupDue(journal, day, timeZone)) return null
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
