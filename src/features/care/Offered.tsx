import { entriesOn } from '../../domain/entries.ts'
import { ADDRESSES } from '../../store/address.ts'
import { useJournal } from '../../store/useJournal.ts'
import { useWords } from '../../store/WordsProvider.tsx'

const SHOWN = 3

/** The person's own restoratives, named where energy is low; a link, and nothing to answer. */
export function Offered() {
  const say = useWords()
  const ways = entriesOn(useJournal().pages.get('desk'), 'restorative').filter(({ name }) => name !== '')
  if (ways.length === 0) return null
  return (
    <p className="soft">
      {say('rest.offered')}{' '}
      <a href={ADDRESSES.rest}>
        {ways
          .slice(0, SHOWN)
          .map(({ name }) => name)
          .join(', ')}
      </a>
    </p>
  )
}
