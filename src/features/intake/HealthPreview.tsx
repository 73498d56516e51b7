import { useMemo, useState } from 'react'
import type { ReadHealth } from '../../domain/imports.ts'
import { MEASURED_FIGURES, type MeasuredFigure } from '../../domain/kinds/measured.ts'
import type { IntakeReading } from '../../intake/intakeMessages.ts'
import { useWords } from '../../store/WordsProvider.tsx'
import { Chip } from '../../ui/Chip.tsx'
import { formatDay } from '../../ui/format.ts'
import { formatNumber } from '../../ui/formatNumber.ts'
import { KeptSpanChoice } from './KeptSpanChoice.tsx'
import styles from './Preview.module.css'
import { PreviewFoot } from './PreviewFoot.tsx'
import { PreviewHead } from './PreviewHead.tsx'
import { healthToKeep, type KeptSpan, sleepByWeek } from './previewFigures.ts'
import { WeekBars } from './WeekBars.tsx'

/** What a history of sleep and steps came to, and which of the two is kept. */
export function HealthPreview({
  name,
  reading,
  onKeep,
  onCancel,
}: {
  name: string
  reading: Extract<IntakeReading, { kind: 'health' }>
  onKeep: (read: ReadHealth) => void
  onCancel: () => void
}) {
  const say = useWords()
  const counts = { sleep: reading.nights.length, steps: reading.steps.length }
  const [chosen, setChosen] = useState<ReadonlySet<MeasuredFigure>>(
    () => new Set(MEASURED_FIGURES.filter((figure) => counts[figure] > 0)),
  )
  const [kept, setKept] = useState<KeptSpan>('all')
  const read = useMemo(() => healthToKeep(reading, chosen, kept), [reading, chosen, kept])
  const whole = useMemo(() => healthToKeep(reading, chosen, 'all'), [reading, chosen])
  const notes = (['onlyInBed', 'unreadable'] as const)
    .filter((note) => reading[note] > 0)
    .map((note) => say(`intake.health.${note}`, { count: reading[note] }))
  if (reading.passedOver > 0) notes.push(say('intake.passedOver', { count: reading.passedOver }))
  const toggle = (figure: MeasuredFigure) => {
    const next = new Set(chosen)
    if (!next.delete(figure)) next.add(figure)
    setChosen(next)
  }
  return (
    <section className={styles.preview} aria-labelledby="preview">
      <PreviewHead
        name={name}
        read={read}
        lead={say('intake.health.counted', {
          ...{ nights: counts.sleep, steps: counts.steps, app: say(`intake.app.${reading.app}`) },
        })}
        notes={notes}
      />
      <div className={styles.choice}>
        <h3 className={styles.label}>{say('intake.health.which')}</h3>
        <ul className={styles.chips}>
          {MEASURED_FIGURES.filter((figure) => counts[figure] > 0).map((figure) => (
            <li key={figure}>
              <Chip
                tone="mark"
                on={chosen.has(figure)}
                aria-pressed={chosen.has(figure)}
                onClick={() => toggle(figure)}
              >
                {say(`measured.${figure}`)}
              </Chip>
            </li>
          ))}
        </ul>
        <p className={styles.soft}>{say('intake.health.how')}</p>
      </div>
      {whole && <KeptSpanChoice from={whole.from} to={whole.to} value={kept} onChange={setKept} />}
      {read && chosen.has('sleep') && <SleepPicture read={read} />}
      <PreviewFoot read={read} onKeep={() => read && onKeep(read)} onCancel={onCancel} />
    </section>
  )
}

function SleepPicture({ read }: { read: ReadHealth }) {
  const say = useWords()
  const weeks = sleepByWeek(read)
  const known = weeks.filter(({ count }) => count > 0)
  const [first] = known
  if (!first) return null
  const least = known.reduce((shortest, week) => (week.count < shortest.count ? week : shortest), first)
  const nights = read.days.flatMap(({ sleep }) => sleep ?? [])
  const hours = (minutes: number) => formatNumber(minutes / 60, say.language, 1)
  const summary = say('intake.weeks.health', {
    hours: hours(nights.reduce((sum, minutes) => sum + minutes, 0) / nights.length),
    ...{ least: hours(least.count), week: formatDay(least.monday, say.language, 'long') },
  })
  return (
    <figure className={styles.figure}>
      <WeekBars
        summary={summary}
        counts={weeks.map(({ count }) => count)}
        first={formatDay(read.from, say.language, 'monthYear')}
        last={formatDay(read.to, say.language, 'monthYear')}
        wears={false}
      />
      <figcaption>{summary}</figcaption>
    </figure>
  )
}
