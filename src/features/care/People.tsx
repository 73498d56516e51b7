import { peopleOn } from '../../domain/peopleOn.ts'
import { newId } from '../../store/newId.ts'
import { useEntries } from '../../store/useEntries.ts'
import { useJournal } from '../../store/useJournal.ts'
import { useOpened } from '../../store/useOpened.ts'
import { useWords } from '../../store/WordsProvider.tsx'
import { Button, ButtonLink } from '../../ui/Button.tsx'
import { callAddress, messageAddress } from '../../ui/reach.ts'
import { CareSection } from './CareSection.tsx'
import styles from './People.module.css'
import { PersonDialog } from './PersonDialog.tsx'

/** Who holds the person: a sheet each, with one tap to reach them. */
export function People() {
  const say = useWords()
  const entries = useEntries('person')
  const people = peopleOn(useJournal().pages.get('desk'))
  const [open, setOpened] = useOpened('person')
  const add = () => {
    const id = newId()
    entries.begin({ id, name: '', about: '', call: '', message: '' })
    setOpened(id)
  }
  return (
    <CareSection name={say('help.people')}>
      {people.length === 0 && <p className={styles.soft}>{say('care.people.empty')}</p>}
      <ul className={styles.people}>
        {people.map(({ id, name, about, call, message }) => {
          const calls = callAddress(call)
          const messages = messageAddress(message)
          const named = name || say('care.person.unnamed')
          return (
            <li key={id} className={styles.person}>
              <h3 className={styles.name}>{named}</h3>
              {about && <p className={styles.soft}>{about}</p>}
              <div className={styles.ways}>
                {calls && (
                  <ButtonLink href={calls} aria-label={`${say('help.call')}: ${named}`}>
                    {say('help.call')}
                  </ButtonLink>
                )}
                {messages && (
                  <ButtonLink href={messages} aria-label={`${say('help.message')}: ${named}`}>
                    {say('help.message')}
                  </ButtonLink>
                )}
                <Button
                  look="quiet"
                  aria-label={`${say('care.change')}: ${named}`}
                  aria-haspopup="dialog"
                  onClick={() => setOpened(id)}
                >
                  {say('care.change')}
                </Button>
              </div>
            </li>
          )
        })}
      </ul>
      <div>
        <Button look="quiet" aria-haspopup="dialog" onClick={add}>
          {say('care.people.add')}
        </Button>
      </div>
      {open && <PersonDialog key={open.id} person={open} onClose={() => setOpened(null)} />}
    </CareSection>
  )
}
