import { ADDRESSES } from '../store/address.ts'
import { useWords } from '../store/WordsProvider.tsx'
import { Icon } from '../ui/Icon.tsx'
import styles from './Corner.module.css'
import { CORNER, screenOf } from './screenOf.ts'

/** What every screen has in the same corner: round buttons on a phone, words below the navigation on a wide screen. */
export function Corner({ location }: { location: string }) {
  const say = useWords()
  const here = screenOf(location)
  return (
    <nav className={styles.corner} aria-label={say('nav.corner')}>
      {CORNER.map((screen) => (
        <a
          key={screen}
          href={ADDRESSES[screen]}
          className={styles.link}
          aria-current={screen === here ? 'page' : undefined}
        >
          <span className={styles.icon}>
            <Icon name={screen} />
          </span>
          <span className={styles.word}>{say(`nav.${screen}`)}</span>
        </a>
      ))}
    </nav>
  )
}
