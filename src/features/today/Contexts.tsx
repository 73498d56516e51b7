import type { Day } from '../../domain/day.ts'
import { contextsOf } from '../../domain/entries.ts'
import { markContext } from '../../domain/journal.ts'
import type { Reflection } from '../../domain/kinds/reflection.ts'
import { contextName } from '../../store/signalWords.ts'
import { useCommand } from '../../store/useCommand.ts'
import { useJournal } from '../../store/useJournal.ts'
import { useWords } from '../../store/WordsProvider.tsx'
import { Chip } from '../../ui/Chip.tsx'
import styles from './Contexts.module.css'

/** Reasons in the world that the day can be marked with. */
export function Contexts({ day, reflection }: { day: Day; reflection: Reflection | null }) {
  const say = useWords()
  const journal = useJournal()
  const command = useCommand()
  const isMarked = (id: string) => reflection?.contexts.includes(id) ?? false
  const choices = contextsOf(journal).filter(
    ({ id, text, hidden }) => (!hidden && text !== '') || isMarked(id),
  )
  return (
    <section aria-labelledby="contexts" className={styles.contexts}>
      <div>
        <h2 id="contexts" className={styles.title}>
          {say('today.contexts')}
        </h2>
        <p className="soft">{say('today.contextsHint')}</p>
      </div>
      <ul className={styles.chips}>
        {choices.map((context) => {
          const { id } = context
          const marked = isMarked(id)
          return (
            <li key={id}>
              <Chip
                tone="mark"
                on={marked}
                aria-pressed={marked}
                onClick={() => void command((journal, now) => markContext(journal, day, id, !marked, now))}
              >
                {contextName(context, say)}
              </Chip>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
