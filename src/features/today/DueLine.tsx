import type { Due } from '../../domain/due.ts'
import { ADDRESSES } from '../../store/address.ts'
import { addressOfRepair } from '../../store/addressWithin.ts'
import { useWords } from '../../store/WordsProvider.tsx'
import styles from './DueLine.module.css'

/** What was put off until now, in one line that leads to where it is. */
export function DueLine({ due: [first, ...others] }: { due: readonly Due[] }) {
  const say = useWords()
  if (!first) return null
  const isOneRepair = first.kind === 'repair' && others.length === 0
  return (
    <a className={styles.due} {...(isOneRepair ? addressOfRepair(first.id) : { href: ADDRESSES.care })}>
      <span className="soft">{say(`today.due.${first.kind}`)}</span>{' '}
      <span className={styles.words}>{first.words.trim()}</span>
      {others.length > 0 && <span className="soft"> {say('today.due.more', { count: others.length })}</span>}
    </a>
  )
}
