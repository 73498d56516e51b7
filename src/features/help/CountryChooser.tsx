import { useState } from 'react'
import { HELP_COUNTRIES, type HelpCountry } from '../../domain/crisisLine.ts'
import { useWords } from '../../store/WordsProvider.tsx'
import { Button } from '../../ui/Button.tsx'
import { Chip } from '../../ui/Chip.tsx'
import styles from './CountryChooser.module.css'
import { countryName } from './CrisisLines.tsx'

/** Another country's lines, folded away until they are asked for. */
export function CountryChooser({
  country,
  onChange,
}: {
  country: HelpCountry
  onChange: (country: HelpCountry) => void
}) {
  const say = useWords()
  const [open, setOpen] = useState(false)
  const names = HELP_COUNTRIES.map((code) => ({ code, name: countryName(code, say) })).sort((a, b) =>
    a.name.localeCompare(b.name, say.language),
  )
  return (
    <div className={styles.chooser}>
      <Button look="quiet" aria-expanded={open} onClick={() => setOpen(!open)}>
        {say('help.otherCountry')}
      </Button>
      {open && (
        <ul className={styles.countries}>
          {names.map(({ code, name }) => (
            <li key={code}>
              <Chip
                tone="mark"
                on={code === country}
                aria-pressed={code === country}
                onClick={() => onChange(code)}
              >
                {name}
              </Chip>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
