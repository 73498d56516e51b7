import { useState } from 'react'
import { CRISIS_LINES, LINES_AS_OF, likelyCountry } from '../../domain/crisisLine.ts'
import type { Day } from '../../domain/day.ts'
import { entriesOn } from '../../domain/entries.ts'
import { useJournal } from '../../store/useJournal.ts'
import { useToday } from '../../store/useToday.tsx'
import { useWords } from '../../store/WordsProvider.tsx'
import { formatDay } from '../../ui/format.ts'
import { ScreenHead } from '../../ui/ScreenHead.tsx'
import { CountryChooser } from './CountryChooser.tsx'
import { CrisisLines, countryName } from './CrisisLines.tsx'
import styles from './HelpScreen.module.css'
import { HoldingPeople } from './HoldingPeople.tsx'

/** Someone to call: the person's own people first, then the lines of their country. All of it is on the device. */
export function HelpScreen() {
  const say = useWords()
  const journal = useJournal()
  const { timeZone } = useToday()
  const [country, setCountry] = useState(() => likelyCountry(timeZone, navigator.languages))
  const people = entriesOn(journal.pages.get('desk'), 'person')
  return (
    <>
      <ScreenHead title={say('nav.help')} />
      <div className={styles.page}>
        <p className={styles.lead}>{say('help.lead')}</p>
        <HoldingPeople people={people} />
        <section aria-labelledby="lines">
          <h2 id="lines" className={styles.title}>
            {say('help.lines', { country: countryName(country, say) })}
          </h2>
          <CrisisLines country={country} lines={CRISIS_LINES[country]} />
        </section>
        <CountryChooser country={country} onChange={setCountry} />
        <p className={styles.soft}>
          {say('help.asOf', { day: formatDay(LINES_AS_OF as Day, say.language, 'long') })}
        </p>
      </div>
    </>
  )
}
