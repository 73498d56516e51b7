import {
  CRISIS_LINES,
  type HelpCountry,
  LINES_AS_OF,
  likelyCountry,
  nameOfLine,
} from '../../domain/crisisLine.ts'
import type { Day } from '../../domain/day.ts'
import { entriesOn, settingOf } from '../../domain/entries.ts'
import { changeSetting } from '../../domain/journal.ts'
import { linesFor } from '../../domain/kinds/ownLine.ts'
import { peopleOn } from '../../domain/peopleOn.ts'
import { newId } from '../../store/newId.ts'
import { useCommand } from '../../store/useCommand.ts'
import { useEntries } from '../../store/useEntries.ts'
import { useJournal } from '../../store/useJournal.ts'
import { useOpened } from '../../store/useOpened.ts'
import { useToday } from '../../store/useToday.tsx'
import { useWords } from '../../store/WordsProvider.tsx'
import { Button } from '../../ui/Button.tsx'
import { formatDay } from '../../ui/format.ts'
import { ScreenHead } from '../../ui/ScreenHead.tsx'
import { CountryChooser } from './CountryChooser.tsx'
import { CrisisLines, countryName } from './CrisisLines.tsx'
import styles from './HelpScreen.module.css'
import { HoldingPeople } from './HoldingPeople.tsx'
import { LineDialog } from './LineDialog.tsx'

/** Someone to call: the person's own people first, then the lines of their country. All of it is on the device. */
export function HelpScreen() {
  const say = useWords()
  const journal = useJournal()
  const command = useCommand()
  const { begin, remove } = useEntries('line')
  const { timeZone } = useToday()
  const [open, setOpened] = useOpened('line')
  const desk = journal.pages.get('desk')
  const country = settingOf(journal, 'helpCountry') ?? likelyCountry(timeZone, navigator.languages)
  const own = entriesOn(desk, 'line')
  const changed = own.filter(({ id }) => CRISIS_LINES[country].some((line) => line.id === id))

  const choose = (next: HelpCountry) =>
    void command((before, now) => changeSetting(before, 'helpCountry', next, now))
  const add = () => {
    const id = newId()
    begin({ id, country, name: '', call: '', text: '', hidden: false })
    setOpened(id)
  }
  const change = (id: string) => {
    const built = CRISIS_LINES[country].find((line) => line.id === id)
    if (built && !own.some((line) => line.id === id)) {
      const { call, text } = built
      begin({
        id,
        country,
        name: nameOfLine(built, say.language),
        call: call ?? '',
        text: text?.to ?? '',
        hidden: false,
      })
    }
    setOpened(id)
  }

  return (
    <>
      <ScreenHead title={say('nav.help')} />
      <div className={styles.page}>
        <p className={styles.lead}>{say('help.lead')}</p>
        <HoldingPeople people={peopleOn(desk)} />
        <section aria-labelledby="lines">
          <h2 id="lines" className={styles.title}>
            {say('help.lines', { country: countryName(country, say) })}
          </h2>
          <CrisisLines country={country} lines={linesFor(country, own)} onChange={change} />
          <div className={styles.actions}>
            <Button look="quiet" aria-haspopup="dialog" onClick={add}>
              {say('help.add')}
            </Button>
            {changed.length > 0 && (
              <Button
                look="quiet"
                onClick={() => {
                  for (const { id } of changed) remove(id, say('help.asTheyCame'))
                }}
              >
                {say('help.reset')}
              </Button>
            )}
          </div>
        </section>
        <CountryChooser country={country} onChange={choose} />
        <p className="soft">
          {say('help.asOf', { day: formatDay(LINES_AS_OF as Day, say.language, 'long') })}
        </p>
      </div>
      {open && <LineDialog key={open.id} line={open} onClose={() => setOpened(null)} />}
    </>
  )
}
