import { useEffect, useMemo, useRef, useState } from 'react'
import { additionsTo, type BroughtDay } from '../../domain/brought.ts'
import { questionsOf } from '../../domain/entries.ts'
import type { IntakeReading } from '../../intake/intakeMessages.ts'
import { broughtDays, type MeasureMapping } from '../../intake/tracker/broughtDays.ts'
import { useJournal } from '../../store/useJournal.ts'
import { useToday } from '../../store/useToday.tsx'
import { useWords } from '../../store/WordsProvider.tsx'
import { Button } from '../../ui/Button.tsx'
import { Segmented } from '../../ui/Segmented.tsx'
import { spanEnds } from '../../ui/spanEnds.ts'
import { MeasureChoice } from './MeasureChoice.tsx'
import styles from './Preview.module.css'

const MOST_SHOWN = 8

/** Another app's history: which of the person's questions each thing it asked becomes, and what would be added. */
export function TrackerPreview({
  name,
  reading,
  onKeep,
  onCancel,
}: {
  name: string
  reading: Extract<IntakeReading, { kind: 'tracker' }>
  onKeep: (days: readonly BroughtDay[], app: string) => void
  onCancel: () => void
}) {
  const say = useWords()
  const journal = useJournal()
  const { day: today, dayEndsAt } = useToday()
  const [mappings, setMappings] = useState<ReadonlyMap<number, MeasureMapping>>(new Map())
  const [withNotes, setWithNotes] = useState(false)
  const [withTags, setWithTags] = useState(false)
  const title = useRef<HTMLHeadingElement>(null)
  useEffect(() => title.current?.focus(), [])
  const questions = useMemo(
    () => questionsOf(journal).filter(({ hidden, answer }) => !hidden && answer === 'scale'),
    [journal],
  )
  const additions = useMemo(
    () => additionsTo(journal, broughtDays(reading, mappings, { withNotes, withTags, dayEndsAt, today })),
    [journal, reading, mappings, withNotes, withTags, dayEndsAt, today],
  )
  const days = useMemo(() => reading.entries.map(({ at }) => at.slice(0, 10)).sort(), [reading])
  const ratings = additions.reduce((sum, one) => sum + one.ratings.size, 0)
  const notes = additions.filter(({ note }) => note !== '').length
  const [from = today, to = from] = [days[0], days.at(-1)] as readonly (typeof today | undefined)[]
  const set = (place: number, mapping: MeasureMapping | null) => {
    const next = new Map(mappings)
    if (mapping) next.set(place, mapping)
    else next.delete(place)
    setMappings(next)
  }
  return (
    <section className={styles.preview} aria-labelledby="preview">
      <h2 id="preview" ref={title} tabIndex={-1} className={styles.name}>
        {name}
      </h2>
      <div className={styles.words}>
        <p>
          {say('intake.tracker.counted', {
            ...{ entries: reading.entries.length, app: say(`intake.app.${reading.app}`) },
            ...spanEnds({ from, to }, say.language, 'long'),
          })}
        </p>
        {reading.unreadable > 0 && (
          <ul className={styles.notes}>
            <li>{say('intake.mail.unreadable', { count: reading.unreadable })}</li>
          </ul>
        )}
      </div>
      {reading.measures.slice(0, MOST_SHOWN).map((measure, place) => (
        <MeasureChoice
          key={measure.name}
          measure={measure}
          questions={questions}
          mapping={mappings.get(place) ?? null}
          onChange={(mapping) => set(place, mapping)}
        />
      ))}
      {reading.entries.some(({ note }) => note !== '') && (
        <div className={styles.choice}>
          <h3 className={styles.label}>{say('intake.tracker.notes')}</h3>
          <p className={styles.soft}>{say('intake.tracker.notesHint')}</p>
          <Segmented
            label={say('intake.tracker.notes')}
            value={withNotes ? 'with' : 'without'}
            options={[
              { value: 'without', word: say('intake.tracker.withoutNotes') },
              { value: 'with', word: say('intake.tracker.withNotes') },
            ]}
            onChange={(value) => setWithNotes(value === 'with')}
          />
        </div>
      )}
      {reading.entries.some(({ tags }) => tags.length > 0) && (
        <div className={styles.choice}>
          <h3 className={styles.label}>{say('intake.tracker.tags')}</h3>
          <p className={styles.soft}>{say('intake.tracker.tagsHint')}</p>
          <Segmented
            label={say('intake.tracker.tags')}
            value={withTags ? 'with' : 'without'}
            options={[
              { value: 'without', word: say('intake.tracker.withoutNotes') },
              { value: 'with', word: say('intake.tracker.withNotes') },
            ]}
            onChange={(value) => setWithTags(value === 'with')}
          />
        </div>
      )}
      <p className={styles.kept}>{say('intake.tracker.willKeep', { ratings, notes })}</p>
      <div className={styles.actions}>
        {additions.length > 0 && (
          <Button look="main" onClick={() => onKeep(additions, reading.app)}>
            {say('intake.keep')}
          </Button>
        )}
        <Button look="quiet" onClick={onCancel}>
          {say('intake.leave')}
        </Button>
      </div>
    </section>
  )
}
