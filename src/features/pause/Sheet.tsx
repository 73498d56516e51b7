import { type Day, mondayOfWeek, type Week } from '../../domain/day.ts'
import type { Pause, PauseWords } from '../../domain/kinds/pause.ts'
import type { Reflection } from '../../domain/kinds/reflection.ts'
import { pauseBefore } from '../../domain/pause.ts'
import type { Signal } from '../../insight/signal.ts'
import { signalName } from '../../store/signalName.ts'
import { useJournal } from '../../store/useJournal.ts'
import { useToday } from '../../store/useToday.tsx'
import { useWords } from '../../store/WordsProvider.tsx'
import { Sparkline, type SparklinePicture } from '../../ui/charts/Sparkline.tsx'
import { formatDay } from '../../ui/format.ts'
import { mirrorLines } from './mirror.ts'
import styles from './Sheet.module.css'
import { firstDayOfSheet } from './sheet.ts'
import { weekWords } from './weekWords.ts'

/** The page itself, as it will lie on paper. */
export function Sheet({
  week,
  pause,
  other,
  signals,
  notes,
}: {
  week: Week
  pause: Pause | null
  other: PauseWords | null
  signals: readonly { readonly signal: Signal; readonly picture: SparklinePicture }[]
  notes: readonly Reflection[]
}) {
  const say = useWords()
  const { day } = useToday()
  const journal = useJournal()
  const before = pauseBefore(journal, week)
  const mirrored = new Map<string, string>(
    mirrorLines(journal, mondayOfWeek(week), say).map(({ signal, words }) => [signal.key, words]),
  )
  const long = (each: Day) => formatDay(each, say.language, 'long')
  return (
    <article className={styles.paper} aria-label={say('sheet.paper')}>
      <header className={styles.head}>
        <p className={styles.week}>{weekWords(week, say)}</p>
        <p className={styles.made}>{say('sheet.made', { day: long(day) })}</p>
      </header>
      {pause && (
        <section>
          {before && pause.lastShift && (
            <div className={styles.shift}>
              <p className={styles.small}>{say('pause.lastShift')}</p>
              <p className={styles.words}>{before.shift}</p>
              <p className={styles.small}>{say(`pause.outcome.${pause.lastShift}`)}</p>
            </div>
          )}
          <Answers words={pause} />
        </section>
      )}
      {other && (
        <section>
          <h2 className={styles.title}>{say('sheet.other')}</h2>
          <Answers words={other} />
        </section>
      )}
      {signals.length > 0 && (
        <section>
          <h2 className={styles.title}>{say('sheet.since', { day: long(firstDayOfSheet(week)) })}</h2>
          <ul className={styles.pictures}>
            {signals.map(({ signal, picture }) => (
              <li key={signal.key} className={styles.picture}>
                <h3 className={styles.name}>{signalName(signal, say)}</h3>
                <div className={styles.drawing}>
                  <Sparkline picture={picture} tone="plain" />
                </div>
                {mirrored.has(signal.key) && (
                  <p className={styles.small}>
                    {say('sheet.thisWeek', { words: mirrored.get(signal.key) ?? '' })}
                  </p>
                )}
              </li>
            ))}
          </ul>
        </section>
      )}
      {notes.length > 0 && (
        <section>
          <h2 className={styles.title}>{say('sheet.notes')}</h2>
          {notes.map(({ id, day: written, note }) => (
            <div key={id} className={styles.note}>
              <h3 className={styles.small}>{formatDay(written, say.language, 'full')}</h3>
              <p className={styles.words}>{note}</p>
            </div>
          ))}
        </section>
      )}
      {!pause && !other && signals.length === 0 && notes.length === 0 && (
        <p className={styles.small}>{say('sheet.empty')}</p>
      )}
    </article>
  )
}

function Answers({ words }: { words: PauseWords }) {
  const say = useWords()
  return (['heavy', 'working', 'shift'] as const).map((part) =>
    words[part].trim() === '' ? null : (
      <div key={part} className={styles.answer}>
        <h2 className={styles.question}>{say(`pause.${part}`)}</h2>
        <p className={styles.words}>{words[part]}</p>
      </div>
    ),
  )
}
