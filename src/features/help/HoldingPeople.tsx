import type { HoldingPerson } from '../../domain/kinds/care.ts'
import { useWords } from '../../store/WordsProvider.tsx'
import { ReachRow } from '../../ui/ReachRow.tsx'
import { callAddress, messageAddress } from '../../ui/reach.ts'
import styles from './HelpScreen.module.css'

/** Who holds the person, each within a tap. Nothing where nobody is written down. */
export function HoldingPeople({ people }: { people: readonly HoldingPerson[] }) {
  const say = useWords()
  if (people.length === 0) return null
  return (
    <section aria-labelledby="people">
      <h2 id="people" className={styles.title}>
        {say('help.people')}
      </h2>
      <ul className={styles.people}>
        {people.map(({ id, name, about, call, message }) => {
          const calls = callAddress(call)
          const messages = messageAddress(message)
          return (
            <li key={id}>
              <ReachRow
                name={name}
                about={about}
                ways={[
                  ...(calls ? [{ word: say('help.call'), href: calls }] : []),
                  ...(messages ? [{ word: say('help.message'), href: messages }] : []),
                ]}
              />
            </li>
          )
        })}
      </ul>
    </section>
  )
}
