import { likelyCountry, nameOfLine } from '../../domain/crisisLine.ts'
import { entriesOn, settingOf } from '../../domain/entries.ts'
import { linesFor } from '../../domain/kinds/ownLine.ts'
import { ADDRESSES } from '../../store/address.ts'
import { useJournal } from '../../store/useJournal.ts'
import { useToday } from '../../store/useToday.tsx'
import { useWords } from '../../store/WordsProvider.tsx'
import { ButtonLink } from '../../ui/Button.tsx'
import { ReachRow } from '../../ui/ReachRow.tsx'
import { callAddress } from '../../ui/reach.ts'

/** The first line of the person's country, one tap from Care, and the way to all of them. */
export function FirstLine() {
  const say = useWords()
  const journal = useJournal()
  const { timeZone } = useToday()
  const country = settingOf(journal, 'helpCountry') ?? likelyCountry(timeZone, navigator.languages)
  const line = linesFor(country, entriesOn(journal.pages.get('desk'), 'line')).find(
    ({ call }) => call && callAddress(call),
  )
  const call = line?.call ? callAddress(line.call) : null
  return (
    <ReachRow
      name={line ? nameOfLine(line, say.language) : say('nav.help')}
      about={line?.call ? say('help.callNumber', { number: line.call }) : say('care.helpHint')}
      ways={call ? [{ word: say('help.call'), href: call }] : []}
    >
      <ButtonLink look="quiet" href={ADDRESSES.help}>
        {say('care.moreLines')}
      </ButtonLink>
    </ReachRow>
  )
}
