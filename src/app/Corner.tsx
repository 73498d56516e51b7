import { ADDRESSES } from '../store/address.ts'
import { useLock } from '../store/LockProvider.tsx'
import { useWords } from '../store/WordsProvider.tsx'
import { Icon } from '../ui/Icon.tsx'
import styles from './Corner.module.css'
import { CORNER, screenOf } from './screenOf.ts'

/** What every screen has in the same corner: round buttons on a phone, words below the navigation on a wide screen. */
export function Corner({ location }: { location: string }) {
  const say = useWords()
  const here = screenOf(location)
  const { hasLock, lockNow } = useLock()
  return (
    <nav className={styles.corner} aria-label={say('nav.corner')}>
      {hasLock && (
        <button type="button" className={styles.link} onClick={lockNow}>
          {inside('lock')}
        </button>
      )}
      {(hasLock ? CORNER : (['lock', ...CORNER] as const)).map((screen) => (
        <a
          key={screen}
          href={ADDRESSES[screen]}
          className={styles.link}
          aria-current={screen === here ? 'page' : undefined}
        >
          {inside(screen)}
        </a>
      ))}
    </nav>
  )

  function inside(name: (typeof CORNER)[number] | 'lock') {
    const isOpen = name === 'lock' && !hasLock
    return (
      <>
        <span className={styles.icon}>
          <Icon name={isOpen ? 'openLock' : name} />
        </span>
        <span className={styles.word}>{say(isOpen ? 'nav.setLock' : `nav.${name}`)}</span>
      </>
    )
  }
}
