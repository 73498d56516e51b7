import { dueAsking, isOpenAsking, wordsOfAsking } from '../../domain/asking.ts'
import { TURNS } from '../../domain/kinds/asking.ts'
import { addressOfAsking } from '../../store/addressWithin.ts'
import { useEntries } from '../../store/useEntries.ts'
import { useJournal } from '../../store/useJournal.ts'
import { useToday } from '../../store/useToday.tsx'
import { useWords } from '../../store/WordsProvider.tsx'
import { Button, ButtonLink } from '../../ui/Button.tsx'
import { Chip } from '../../ui/Chip.tsx'
import { formatDay } from '../../ui/format.ts'
import styles from './AskedOnce.module.css'

/** What was to be asked once more: an answer that waited, or how one turned out. Then it is left alone. */
export function AskedOnce() {
  const say = useWords()
  const { change } = useEntries('asking')
  const { day } = useToday()
  const journal = useJournal()
  const asking = dueAsking(journal, day)
  if (!asking) return null
  const { id, answer } = asking
  const words = wordsOfAsking(journal, asking)
  const isOpen = isOpenAsking(asking)
  const when = formatDay(asking.day, say.language, 'weekdayDay')
  return (
    <section className={styles.sheet} aria-labelledby="asked-once">
      <h2 id="asked-once" className={styles.question}>
        {say(`before.asked.${answer}`, { day: when })}
      </h2>
      {words && <blockquote className={styles.words}>{words}</blockquote>}
      {isOpen ? (
        <div className={styles.actions}>
          <ButtonLink look="main" {...addressOfAsking(id)}>
            {say('before.answerNow')}
          </ButtonLink>
          <Button look="quiet" onClick={() => void change(id, { askOn: null })}>
            {say('before.letRest')}
          </Button>
        </div>
      ) : (
        <div className={styles.actions}>
          {TURNS.map((turn) => (
            <Chip
              key={turn}
              tone="mark"
              on={false}
              onClick={() => void change(id, { turnedOut: turn, askOn: null })}
            >
              {say(`before.turn.${turn}`)}
            </Chip>
          ))}
          <Button look="quiet" onClick={() => void change(id, { askOn: null })}>
            {say('intake.leave')}
          </Button>
        </div>
      )}
    </section>
  )
}
