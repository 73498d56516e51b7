import { useEffect, useRef } from 'react'
import { ADDRESSES } from '../../store/address.ts'
import { BackLink } from '../../store/BackLink.tsx'
import { takeReceivedFiles, useReceivedCount } from '../../store/receivedFiles.ts'
import { useSample } from '../../store/SampleProvider.tsx'
import { useToday } from '../../store/useToday.tsx'
import { useWords } from '../../store/WordsProvider.tsx'
import { Button, ButtonLink } from '../../ui/Button.tsx'
import { FileDrop } from '../../ui/FileDrop.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { ScreenHead } from '../../ui/ScreenHead.tsx'
import { EmptyShore } from '../../ui/Shore.tsx'
import { useWayBack } from '../../ui/wayBack.ts'
import { HowToGet } from './HowToGet.tsx'
import { ImportList } from './ImportList.tsx'
import styles from './IntakeScreen.module.css'
import { ReadingPreview } from './ReadingPreview.tsx'
import { ReadingProgress } from './ReadingProgress.tsx'
import { useKeeping } from './useKeeping.ts'
import { useReadFiles } from './useReadFiles.ts'

/** Files in, counts out: a mailbox, a calendar or another app's history is read on the device, looked at, and kept or not. */
export function IntakeScreen() {
  const say = useWords()
  const { inSample } = useSample()
  return (
    <>
      <BackLink href={ADDRESSES.settings}>{say('nav.settings')}</BackLink>
      <ScreenHead title={say('intake.title')} />
      {inSample ? <EmptyShore>{say('intake.inSample')}</EmptyShore> : <OwnIntake />}
    </>
  )
}

function OwnIntake() {
  const say = useWords()
  const { timeZone, day, dayEndsAt } = useToday()
  const { step, read, next, stop } = useReadFiles()
  useWayBack(step.kind === 'reading' || step.kind === 'read', stop)
  const keeping = useKeeping(next)
  const { told, hush } = keeping
  const heading = useRef<HTMLParagraphElement>(null)
  const received = useReceivedCount()
  useEffect(() => {
    if (received > 0) read({ files: takeReceivedFiles(), timeZone, dayEndsAt, today: day })
  }, [received, read, timeZone, dayEndsAt, day])
  useEffect(() => {
    if (told) heading.current?.focus()
  }, [told])
  return (
    <div className={styles.page}>
      <div className={styles.column}>
        {step.kind === 'read' && <ReadingPreview step={step} keeping={keeping} onLeave={next} />}
        {step.kind === 'reading' && <ReadingProgress read={step.read} total={step.total} onCancel={stop} />}
        {(step.kind === 'waiting' || step.kind === 'fault') && (
          <>
            <p className={styles.lead}>{say('intake.lead')}</p>
            <FileDrop
              label={say('intake.choose')}
              hint={say('intake.chooseHint')}
              onFiles={(files) => {
                hush()
                read({ files, timeZone, dayEndsAt, today: day })
              }}
            />
          </>
        )}
        {step.kind === 'fault' && (
          <Notice
            tone="pressing"
            actions={
              step.fault === 'backup' ? (
                <ButtonLink href={ADDRESSES.backup}>{say('backup.title')}</ButtonLink>
              ) : (
                <Button look="quiet" onClick={stop}>
                  {say('common.close')}
                </Button>
              )
            }
          >
            <p>{say(step.fault === 'not-loaded' ? 'lock.fault.not-loaded' : `intake.fault.${step.fault}`)}</p>
            <p>{say('intake.nothingKept')}</p>
          </Notice>
        )}
        {told && step.kind === 'waiting' && (
          <div className={styles.told}>
            <p ref={heading} tabIndex={-1}>
              {say(told.words)}
            </p>
            <div className={styles.next}>
              {(told.words === 'intake.kept' || told.words === 'intake.health.kept') && (
                <a href={ADDRESSES.patterns}>{say('intake.seePatterns')}</a>
              )}
              {told.words === 'intake.tracker.kept' && (
                <a href={ADDRESSES.journal}>{say('intake.seeJournal')}</a>
              )}
              {told.words === 'intake.tracker.kept' && told.takeBack && (
                <Button look="quiet" onClick={told.takeBack}>
                  {say('intake.tracker.takeBack')}
                </Button>
              )}
            </div>
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
