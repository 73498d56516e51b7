import { settingOf } from '../../domain/entries.ts'
import { changeSetting } from '../../domain/journal.ts'
import { ADDRESSES } from '../../store/address.ts'
import { BackLink } from '../../store/BackLink.tsx'
import { useSample } from '../../store/SampleProvider.tsx'
import { useCommand } from '../../store/useCommand.ts'
import { useJournal } from '../../store/useJournal.ts'
import { useWords } from '../../store/WordsProvider.tsx'
import { ScreenHead } from '../../ui/ScreenHead.tsx'
import { Segmented } from '../../ui/Segmented.tsx'
import { EmptyShore } from '../../ui/Shore.tsx'
import { BringBack } from './backup/BringBack.tsx'
import { CarryOut } from './backup/CarryOut.tsx'
import styles from './backup/sheets.module.css'
import { usePreparedBackup } from './backup/usePreparedBackup.ts'
import { Exchange } from './exchange/Exchange.tsx'
import { Folder } from './folder/Folder.tsx'
import { KeptFile } from './kept/KeptFile.tsx'
import { MoveOver } from './MoveOver.tsx'
import { Storage } from './Storage.tsx'

/** Carrying the notebook out, bringing one back, and what the browser promises in between. */
export function BackupScreen() {
  const say = useWords()
  const { inSample } = useSample()
  return (
    <>
      <BackLink href={ADDRESSES.settings}>{say('nav.settings')}</BackLink>
      <ScreenHead title={say('backup.title')} />
      {inSample ? <EmptyShore>{say('backup.inSample')}</EmptyShore> : <OwnBackup />}
    </>
  )
}

function OwnBackup() {
  const { file: backup, failed } = usePreparedBackup()
  return (
    <div className={styles.page}>
      <div className={styles.column}>
        <CarryOut backup={backup} failed={failed} />
        <BringBack backup={backup} />
      </div>
      <div className={styles.column}>
        <KeptFile />
        <Folder />
        <Exchange backup={backup} />
        <Storage />
        <Reminder />
        <MoveOver />
      </div>
    </div>
  )
}

function Reminder() {
  const say = useWords()
  const command = useCommand()
  const isOn = settingOf(useJournal(), 'backupReminder')
  return (
    <section className={styles.section} aria-labelledby="reminder">
      <h2 id="reminder">{say('backup.reminder')}</h2>
      <p className={styles.soft}>{say('backup.reminderHint')}</p>
      <Segmented
        label={say('backup.reminder')}
        value={isOn ? 'on' : 'off'}
        options={[
          { value: 'on', word: say('backup.reminderOn') },
          { value: 'off', word: say('backup.reminderOff') },
        ]}
        onChange={(value) =>
          void command((journal, now) => changeSetting(journal, 'backupReminder', value === 'on', now))
        }
      />
    </section>
  )
}
