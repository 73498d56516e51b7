import type { LeftOut } from '../../intake/intakeMessages.ts'
import { useWords } from '../../store/WordsProvider.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { CalendarPreview } from './CalendarPreview.tsx'
import { HealthPreview } from './HealthPreview.tsx'
import styles from './IntakeScreen.module.css'
import { MailPreview } from './MailPreview.tsx'
import { TablePreview } from './TablePreview.tsx'
import { TrackerPreview } from './TrackerPreview.tsx'
import type { useKeeping } from './useKeeping.ts'
import type { ReadStep } from './useReadFiles.ts'

const MOST_NAMED = 5

/** What was read, one kind at a time. */
export function ReadingPreview({
  step: { readings, place },
  keeping: { keepImport, keepDays },
  onLeave,
}: {
  step: Extract<ReadStep, { kind: 'read' }>
  keeping: Pick<ReturnType<typeof useKeeping>, 'keepImport' | 'keepDays'>
  onLeave: () => void
}) {
  const say = useWords()
  const reading = readings[place]
  if (!reading) return null
  const { files, name } = reading.from
  const shared = { name: name ?? say('intake.files', { count: files }), onCancel: onLeave }
  return (
    <>
      {readings.length > 1 && (
        <p className={styles.soft}>{say('intake.oneOf', { place: place + 1, count: readings.length })}</p>
      )}
      {reading.leftOut.length > 0 && <LeftOutNotice leftOut={reading.leftOut} />}
      {reading.kind === 'mailbox' && (
        <MailPreview key={place} reading={reading} onKeep={keepImport} {...shared} />
      )}
      {reading.kind === 'calendar' && (
        <CalendarPreview key={place} reading={reading} onKeep={keepImport} {...shared} />
      )}
      {reading.kind === 'health' && (
        <HealthPreview key={place} reading={reading} onKeep={keepImport} {...shared} />
      )}
      {reading.kind === 'tracker' && (
        <TrackerPreview key={place} reading={reading} onKeep={keepDays} {...shared} />
      )}
      {reading.kind === 'table' && (
        <TablePreview
          key={place}
          reading={reading}
          onKeepSessions={keepImport}
          onKeepDays={keepDays}
          {...shared}
        />
      )}
    </>
  )
}

function LeftOutNotice({ leftOut }: { leftOut: readonly LeftOut[] }) {
  const say = useWords()
  const lines = new Set(
    leftOut.map(({ name, fault }) => say('intake.leftOut.one', { name, why: say(`intake.fault.${fault}`) })),
  )
  return (
    <Notice>
      <p>{say('intake.leftOut')}</p>
      {[...lines].slice(0, MOST_NAMED).map((line) => (
        <p key={line} className={styles.line}>
          {line}
        </p>
      ))}
      {lines.size > MOST_NAMED && <p>{say('intake.leftOut.more', { count: lines.size - MOST_NAMED })}</p>}
    </Notice>
  )
}
