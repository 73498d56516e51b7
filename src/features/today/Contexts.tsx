import type { Day } from '../../domain/day.ts'
import { entriesOn } from '../../domain/entries.ts'
import { markContext } from '../../domain/journal.ts'
import { BUILT_IN_CONTEXTS, type Reflection } from '../../domain/reflection.ts'
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
  const own = entriesOn(journal.pages.get('desk'), 'context').filter((context) => !context.hidden)
  const choices = [
    ...BUILT_IN_CONTEXTS.map((id) => ({ id: id as string, word: say(`context.${id}`) })),
    ...own.map(({ id, text }) => ({ id, word: text })),
  ]
  return (
    <section aria-labelledby="contexts" className={styles.contexts}>
      <div>
        <h2 id="contexts" className={styles.title}>
          {say('today.contexts')}
        </h2>
        <p className={styles.hint}>{say('today.contextsHint')}</p>
      </div>
      <ul className={styles.chips}>
        {choices.map(({ id, word }) => {
          const marked = reflection?.contexts.includes(id) ?? false
          return (
            <li key={id}>
              <Chip
                tone="mark"
                on={marked}
                aria-pressed={marked}
                onClick={() => void command((journal, now) => markContext(journal, day, id, !marked, now))}
              >
                {word}
              </Chip>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
