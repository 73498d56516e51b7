import { type CrisisLine, EMERGENCY_NUMBERS, type HelpCountry, nameOfLine } from '../../domain/crisisLine.ts'
import { useWords } from '../../store/WordsProvider.tsx'
import { Button } from '../../ui/Button.tsx'
import { ReachRow } from '../../ui/ReachRow.tsx'
import { callAddress, messageAddress } from '../../ui/reach.ts'
import type { Say } from '../../words/words.ts'
import styles from './CrisisLines.module.css'

/** The lines of one country to call in a crisis. It needs no journal, so it can be shown while one is locked; where there is one, each can be put right. */
export function CrisisLines({
  country,
  lines,
  onChange,
}: {
  country: HelpCountry
  lines: readonly CrisisLine[]
  onChange?: (id: string) => void
}) {
  const say = useWords()
  const emergency = EMERGENCY_NUMBERS[country]
  return (
    <ul className={styles.lines}>
      {lines.map((line) => {
        const name = nameOfLine(line, say.language) || say('help.line')
        return (
          <li key={line.id}>
            <ReachRow name={name} about={<LineWords line={line} />} ways={waysTo(line, say)}>
              {onChange && (
                <Button
                  look="quiet"
                  aria-label={`${say('care.change')}: ${name}`}
                  aria-haspopup="dialog"
                  onClick={() => onChange(line.id)}
                >
                  {say('care.change')}
                </Button>
              )}
            </ReachRow>
          </li>
        )
      })}
      <li>
        <ReachRow
          name={emergency}
          about={say('help.emergency')}
          ways={[{ word: say('help.call'), href: `tel:${emergency}` }]}
        />
      </li>
    </ul>
  )
}

/** A country's name in the language at hand. */
export function countryName(country: HelpCountry, say: Say): string {
  return new Intl.DisplayNames(say.language, { type: 'region' }).of(country) ?? country
}

function LineWords({ line: { call, text, hours } }: { line: CrisisLine }) {
  const say = useWords()
  const ways = [
    ...(call ? [say('help.callNumber', { number: call })] : []),
    ...(text
      ? [
          text.say
            ? say('help.textWord', { word: text.say, number: text.to })
            : say('help.textNumber', { number: text.to }),
        ]
      : []),
    ...(hours ? [say(`help.hours.${hours}`)] : []),
  ]
  return ways.join(' · ')
}

function waysTo({ call, text }: CrisisLine, say: Say) {
  const calls = call && callAddress(call)
  const texts = text && messageAddress(text.to, text.say)
  return [
    ...(calls ? [{ word: say('help.call'), href: calls }] : []),
    ...(texts ? [{ word: say('help.message'), href: texts }] : []),
  ]
}
