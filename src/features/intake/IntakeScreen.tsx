import { useEffect, useRef, useState } from 'react'
import { addImport, importIdOf, type ReadWorkload, removeImport } from '../../domain/imports.ts'
import { ADDRESSES } from '../../store/address.ts'
import { useVault } from '../../store/JournalProvider.tsx'
import { useSample } from '../../store/SampleProvider.tsx'
import { useUndo } from '../../store/UndoProvider.tsx'
import { useCommand } from '../../store/useCommand.ts'
import { useToday } from '../../store/useToday.tsx'
import { useWords } from '../../store/WordsProvider.tsx'
import { Button, ButtonLink } from '../../ui/Button.tsx'
import { FileDrop } from '../../ui/FileDrop.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { ScreenHead } from '../../ui/ScreenHead.tsx'
import { CalendarPreview } from './CalendarPreview.tsx'
import { HowToGet } from './HowToGet.tsx'
import { ImportList } from './ImportList.tsx'
import styles from './IntakeScreen.module.css'
import { MailPreview } from './MailPreview.tsx'
import { ReadingProgress } from './ReadingProgress.tsx'
import { useReadFiles } from './useReadFiles.ts'

const ACCEPTED = '.mbox,.mbx,.eml,.emlx,.ics,application/mbox,message/rfc822,text/calendar'

/** Files in, counts out: a mailbox or a calendar is read on the device, looked at, and kept or not. */
export function IntakeScreen() {
  const say = useWords()
  const { inSample } = useSample()
  return (
    <>
      <ScreenHead
        above={
          <a href={ADDRESSES.settings} className={styles.back}>
            <Icon name="back" size="small" />
            {say('settings.title')}
          </a>
        }
        title={say('intake.title')}
      />
      {inSample ? <p>{say('intake.inSample')}</p> : <OwnIntake />}
    </>
  )
}

function OwnIntake() {
  const say = useWords()
  const { timeZone, day, dayEndsAt } = useToday()
  const { step, read, stop } = useReadFiles()
  const { told, keep } = useKeeping(stop)
  const heading = useRef<HTMLParagraphElement>(null)
  useEffect(() => {
    if (told) heading.current?.focus()
  }, [told])
  return (
    <div className={styles.page}>
      <div className={styles.column}>
        {step.kind === 'read' && step.reading.kind === 'mailbox' && (
          <MailPreview
            name={step.files === 1 ? step.name : say('intake.files', { count: step.files })}
            reading={step.reading}
            onKeep={keep}
            onCancel={stop}
          />
        )}
        {step.kind === 'read' && step.reading.kind === 'calendar' && (
          <CalendarPreview
            name={step.files === 1 ? step.name : say('intake.files', { count: step.files })}
            reading={step.reading}
            onKeep={keep}
            onCancel={stop}
          />
        )}
        {step.kind === 'reading' && <ReadingProgress read={step.read} total={step.total} onCancel={stop} />}
        {(step.kind === 'waiting' || step.kind === 'fault') && (
          <>
            <p className={styles.lead}>{say('intake.lead')}</p>
            <FileDrop
              label={say('intake.choose')}
              hint={say('intake.chooseHint')}
              accept={ACCEPTED}
              onFiles={(files) => read({ files, timeZone, dayEndsAt, today: day })}
            />
          </>
        )}
        {step.kind === 'fault' && (
          <Notice
            tone="pressing"
            actions={
              step.fault === 'backup' ? (
                <ButtonLink href={ADDRESSES.backup}>{say('settings.backup')}</ButtonLink>
              ) : (
                <Button look="quiet" onClick={stop}>
                  {say('common.close')}
                </Button>
              )
            }
          >
            <p>{say(`intake.fault.${step.fault}`)}</p>
            <p>{say('intake.nothingKept')}</p>
          </Notice>
        )}
        {told && step.kind === 'waiting' && (
          <div className={styles.told}>
            <p ref={heading} tabIndex={-1}>
              {say(told)}
            </p>
            {told === 'intake.kept' && <a href={ADDRESSES.patterns}>{say('intake.seePatterns')}</a>}
          </div>
        )}
      </div>
      <div className={styles.column}>
        <ImportList />
        {step.kind !== 'read' && <HowToGet />}
      </div>
    </div>
  )
}

/** Keeps what the person confirmed, says so, and offers to take it back whole. */
function useKeeping(done: () => void) {
  const say = useWords()
  const vault = useVault()
  const command = useCommand()
  const undo = useUndo()
  const [told, setTold] = useState<'intake.kept' | 'intake.notStored' | 'intake.takenBack' | null>(null)
  const keep = async (read: ReadWorkload) => {
    done()
    // A month that is still sealed must be open before days are added to it.
    await vault.opened()
    const result = await command((before, now) => addImport(before, read, now))
    setTold(result.ok ? 'intake.kept' : 'intake.notStored')
    undo.offer({
      words: say('intake.keptShort'),
      undo: () => {
        void command((before, now) => removeImport(before, importIdOf(read), now))
        setTold('intake.takenBack')
      },
    })
  }
  return { told, keep: (read: ReadWorkload) => void keep(read) }
}
