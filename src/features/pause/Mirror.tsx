import { useMemo } from 'react'
import { mondayOfWeek, type Week } from '../../domain/day.ts'
import { settingOf } from '../../domain/entries.ts'
import { changeSetting } from '../../domain/journal.ts'
import { addressOfSignal } from '../../store/addressWithin.ts'
import { useCommand } from '../../store/useCommand.ts'
import { useJournal } from '../../store/useJournal.ts'
import { useWords } from '../../store/WordsProvider.tsx'
import { Button } from '../../ui/Button.tsx'
import { WaterLevel } from '../../ui/WaterLevel.tsx'
import styles from './Mirror.module.css'
import { mirrorLines } from './mirror.ts'

/** The week's signals as a mirror, a quiet line each, those that were rated with a water for each day from Monday on; the person may put the mirror away. */
export function Mirror({ week }: { week: Week }) {
  const say = useWords()
  const journal = useJournal()
  const command = useCommand()
  const shown = settingOf(journal, 'pauseMirror')
  const lines = useMemo(
    () => (shown ? mirrorLines(journal, mondayOfWeek(week), say) : []),
    [shown, journal, week, say],
  )
  if (shown && lines.length === 0) return null
  return (
    <section aria-labelledby="mirror" className={styles.mirror}>
      <div className={styles.head}>
        <h2 id="mirror" className={styles.title}>
          {say('pause.mirror')}
        </h2>
        <Button
          look="quiet"
          className={styles.toggle}
          aria-expanded={shown}
          onClick={() => void command((before, now) => changeSetting(before, 'pauseMirror', !shown, now))}
        >
          {say(shown ? 'contexts.hide' : 'lock.show')}
        </Button>
      </div>
      {shown && (
        <ul className={styles.lines}>
          {lines.map(({ signal, name, words, waters }) => (
            <li key={signal.key}>
              <a {...addressOfSignal(signal.key)} className={styles.line}>
                <span className={waters ? styles.told : styles.counted}>
                  <span className={styles.name}>{name}</span> <span className={styles.words}>{words}</span>
                </span>
                {waters && (
                  <span className={styles.waters}>
                    {waters.map((level, index) =>
                      level === null ? (
                        // biome-ignore lint/suspicious/noArrayIndexKey: the days of a week never move
                        <span key={index} className={styles.dry} />
                      ) : (
                        // biome-ignore lint/suspicious/noArrayIndexKey: the days of a week never move
                        <WaterLevel key={index} level={level} />
                      ),
                    )}
                  </span>
                )}
              </a>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
