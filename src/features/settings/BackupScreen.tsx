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
import styles from './BackupScreen.module.css'
import { BringBack } from './BringBack.tsx'
import { CarryOut } from './CarryOut.tsx'
import { Exchange } from './Exchange.tsx'
import { Folder } from './Folder.tsx'
import { KeptFile } from './KeptFile.tsx'
import { MoveOver } from './MoveOver.tsx'
import { Storage } from './Storage.tsx'
import { usePreparedBackup } from './usePreparedBackup.ts'

/** Carrying the notebook out, bringing one back, and what the browser promises in between. */
export function BackupScreen() {
  const say = useWords()
  const { inSample } = useSample()
  return (
    <>
      <BackLink href={ADDRESSES.settings}>{say('nav.settings')}</BackLink>
      <ScreenHead title={say('backup.title')} />
      {inSample ? <p>{say('backup.inSample')}</p> : <OwnBackup />}
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
