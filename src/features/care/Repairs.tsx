import { entriesOf } from '../../domain/entries.ts'
import type { Repair } from '../../domain/kinds/care.ts'
import { addressOfRepair } from '../../store/addressWithin.ts'
import { newId } from '../../store/newId.ts'
import { goTo } from '../../store/place.ts'
import { useEntries } from '../../store/useEntries.ts'
import { useJournal } from '../../store/useJournal.ts'
import { useToday } from '../../store/useToday.tsx'
import { useWords } from '../../store/WordsProvider.tsx'
import { Button } from '../../ui/Button.tsx'
import { formatDay } from '../../ui/format.ts'
import styles from './CareRows.module.css'
import { CareSection } from './CareSection.tsx'

const ORDER: Readonly<Record<Repair['state'], number>> = { open: 0, resting: 1, repaired: 2 }

/** Ruptures that are being returned to; the open ones first, and nothing that counts them. */
export function Repairs() {
  const say = useWords()
  const { begin } = useEntries('repair')
  const { day } = useToday()
  const repairs = [...entriesOf(useJournal(), 'repair')].sort(
    (a, b) => ORDER[a.state] - ORDER[b.state] || (a.opened < b.opened ? 1 : -1),
  )
  const add = () => {
    const id = newId()
    const words = { title: '', happened: '', myPart: '', entrusted: '', nextStep: '' }
    begin({ id, opened: day, ...words, by: null, state: 'open', story: [] })
    goTo(addressOfRepair(id))
  }
  const nextWords = ({ state, nextStep, by }: Repair) => {
    if (state !== 'open' || nextStep === '') return null
    return by
      ? say('care.repair.nextBy', { step: nextStep, day: formatDay(by, say.language, 'dayMonth') })
      : say('care.repair.next', { step: nextStep })
  }
  return (
    <CareSection name={say('care.repairs')}>
      {repairs.length === 0 && <p className={styles.empty}>{say('care.repairs.empty')}</p>}
      <ul className={styles.rows}>
        {repairs.map((repair) => (
          <li key={repair.id}>
            <a {...addressOfRepair(repair.id)} className={styles.row}>
              <span className={styles.words}>
                <span className={styles.name}>{repair.title || say('care.repair.untitled')}</span>
                {nextWords(repair) && <span className={styles.hint}>{nextWords(repair)}</span>}
              </span>
              <span className={styles.mark}>{say(`care.repair.state.${repair.state}`)}</span>
            </a>
          </li>
        ))}
      </ul>
      <div>
        <Button look="quiet" onClick={add}>
          {say('care.repairs.add')}
        </Button>
      </div>
    </CareSection>
  )
}
