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
      {hasLock ? (
        <button type="button" className={styles.link} onClick={lockNow}>
          {inside('lock')}
        </button>
      ) : (
        <a href={ADDRESSES.lock} className={styles.link}>
          {inside('lock')}
        </a>
      )}
      {CORNER.map((screen) => (
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
    return (
      <>
        <span className={styles.icon}>
          <Icon name={name === 'lock' && !hasLock ? 'openLock' : name} />
        </span>
        <span className={styles.word}>
          {say(name === 'lock' && !hasLock ? 'nav.setLock' : `nav.${name}`)}
        </span>
      </>
    )
  }
}
