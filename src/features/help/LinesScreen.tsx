import { useState } from 'react'
import { CRISIS_LINES, LINES_AS_OF, likelyCountry } from '../../domain/crisisLine.ts'
import type { Day } from '../../domain/day.ts'
import { timeZoneNow } from '../../store/timeZone.ts'
import { useWords } from '../../store/WordsProvider.tsx'
import { formatDay } from '../../ui/format.ts'
import { CountryChooser } from './CountryChooser.tsx'
import { CrisisLines, countryName } from './CrisisLines.tsx'
import styles from './HelpScreen.module.css'

/** The lines that come with the app, for whoever is not in their notebook: it is locked, or did not open. */
export function LinesScreen() {
  const say = useWords()
  const [country, setCountry] = useState(() => likelyCountry(timeZoneNow(), navigator.languages))
  return (
    <section className={styles.page} aria-labelledby="lines">
      <h2 id="lines" className={styles.title}>
        {say('help.lines', { country: countryName(country, say) })}
      </h2>
      <CrisisLines country={country} lines={CRISIS_LINES[country]} />
      <CountryChooser country={country} onChange={setCountry} />
      <p className="soft">{say('help.asOf', { day: asOf(say.language) })}</p>
    </section>
  )
}

/** The day on which the lines were looked up, as it is stored where this browser refuses every date: whom to call hangs on none. */
function asOf(language: string): string {
  try {
    return formatDay(LINES_AS_OF as Day, language, 'long')
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    return LINES_AS_OF
  }
}
