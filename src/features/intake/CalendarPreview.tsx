import { type ReactNode, useMemo, useState } from 'react'
import { importsOf, type ReadWorkload } from '../../domain/imports.ts'
import type { IntakeReading } from '../../intake/intakeMessages.ts'
import { useJournal } from '../../store/useJournal.ts'
import { useToday } from '../../store/useToday.tsx'
import { useWords } from '../../store/WordsProvider.tsx'
import { Chip } from '../../ui/Chip.tsx'
import { KeptSpanChoice } from './KeptSpanChoice.tsx'
import styles from './Preview.module.css'
import { PreviewFrame } from './PreviewFrame.tsx'
import {
  calendarsIn,
  categoriesIn,
  firstChoice,
  type KeptSpan,
  lengthGroups,
  type SessionChoice,
  sessionsToKeep,
} from './previewFigures.ts'

const SKIPPED = ['allDay', 'free', 'cancelled', 'noLength', 'tooLong'] as const
const MOST_CHIPS = 24

/** What a calendar came to, and which of it were sessions. What events are called is shown here and nowhere else. */
export function CalendarPreview({
  name,
  reading,
  onKeep,
  onCancel,
}: {
  name: string
  reading: Extract<IntakeReading, { kind: 'calendar' }>
  onKeep: (read: ReadWorkload) => void
  onCancel: () => void
}) {
  const say = useWords()
  const { dayEndsAt } = useToday()
  const journal = useJournal()
  const [kept, setKept] = useState<KeptSpan>('all')
  const [choice, setChoice] = useState<SessionChoice>(() =>
    firstChoice(reading, importsOf(journal, 'calendar')),
  )
  const groups = useMemo(() => lengthGroups(reading), [reading])
  const calendars = useMemo(() => calendarsIn(reading), [reading])
  const categories = useMemo(() => categoriesIn(reading), [reading])
  const read = useMemo(
    () => sessionsToKeep(reading, choice, dayEndsAt, kept),
    [reading, choice, dayEndsAt, kept],
  )
  const whole = useMemo(() => sessionsToKeep(reading, choice, dayEndsAt, 'all'), [reading, choice, dayEndsAt])
  const sessions = read?.days.reduce((sum, { figures }) => sum + (figures.sessions ?? 0), 0) ?? 0
  const notes = [
    ...SKIPPED.filter((reason) => reading.skipped[reason] > 0).map((reason) =>
      say(`intake.calendar.${reason}`, { count: reading.skipped[reason] }),
    ),
    ...Array.from(reading.notices, ([notice, count]) => say(`intake.calendar.notice.${notice}`, { count })),
    ...(reading.passedOver > 0 ? [say('intake.passedOver', { count: reading.passedOver })] : []),
  ]
  const minutes = (count: number) => say('lock.minutes', { count })
  return (
    <PreviewFrame
      name={name}
      read={read}
      lead={say('intake.calendar.counted', {
        sessions,
        events: reading.events,
        days: read?.days.length ?? 0,
      })}
      notes={notes}
      onKeep={onKeep}
      onCancel={onCancel}
    >
      <Choice title={say('intake.calendar.lengths')}>
        {groups.slice(0, MOST_CHIPS).map((group) => (
          <li key={group.minutes} className={styles.length}>
            <Chip
              tone="mark"
              on={choice.lengths.has(group.minutes)}
              aria-pressed={choice.lengths.has(group.minutes)}
              onClick={() => setChoice({ ...choice, lengths: toggled(choice.lengths, group.minutes) })}
            >
              {minutes(group.minutes)} ×{group.times}
            </Chip>
            {group.names.length > 0 && (
              <span className={styles.names} translate="no">
                {group.names.join(' · ')}
              </span>
            )}
          </li>
        ))}
      </Choice>
      {calendars.length > 1 && (
        <Choice title={say('intake.calendar.calendars')}>
          {calendars.slice(0, MOST_CHIPS).map((calendar) => (
            <li key={calendar}>
              <Chip
                tone="mark"
                on={choice.calendars.has(calendar)}
                aria-pressed={choice.calendars.has(calendar)}
                onClick={() => setChoice({ ...choice, calendars: toggled(choice.calendars, calendar) })}
              >
                {calendar || say('intake.calendar.unnamed')}
              </Chip>
            </li>
          ))}
        </Choice>
      )}
      {categories.length > 0 && (
        <Choice title={say('intake.calendar.categories')}>
          <li>
            <Chip
              tone="mark"
              on={choice.categories === null}
              aria-pressed={choice.categories === null}
              onClick={() => setChoice({ ...choice, categories: choice.categories ? null : new Set() })}
            >
              {say('intake.calendar.anyCategory')}
            </Chip>
          </li>
          {categories.slice(0, MOST_CHIPS).map((category) => (
            <li key={category}>
              <Chip
                tone="mark"
                on={choice.categories?.has(category) === true}
                aria-pressed={choice.categories?.has(category) === true}
                onClick={() =>
                  setChoice({ ...choice, categories: toggled(choice.categories ?? new Set(), category) })
                }
              >
                {category}
              </Chip>
            </li>
          ))}
        </Choice>
      )}
      <p className={styles.soft}>{say('intake.calendar.namesGo')}</p>
      {whole && <KeptSpanChoice from={whole.from} to={whole.to} value={kept} onChange={setKept} />}
    </PreviewFrame>
  )
}

function Choice({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className={styles.choice}>
      <h3 className={styles.label}>{title}</h3>
      <ul className={styles.chips}>{children}</ul>
    </div>
  )
}

function toggled<Value>(set: ReadonlySet<Value>, value: Value): ReadonlySet<Value> {
  const next = new Set(set)
  if (!next.delete(value)) next.add(value)
  return next
}
