import { ADDRESSES } from '../store/address.ts'
import { useWords } from '../store/WordsProvider.tsx'
import { Icon } from '../ui/Icon.tsx'
import styles from './Navigation.module.css'
import { SCREENS, screenOf } from './screenOf.ts'

/** The way between screens: along the bottom on a phone, down the side on a wide screen. */
export function Navigation({ location }: { location: string }) {
  const say = useWords()
  const here = screenOf(location)
  return (
    <nav className={styles.navigation} aria-label={say('nav.label')}>
      <span className={styles.name} aria-hidden="true">
        {say('app.name')}
      </span>
      <ul className={styles.screens}>
        {SCREENS.map((screen) => (
          <li key={screen}>
            <a
              href={ADDRESSES[screen]}
              className={styles.link}
              aria-current={screen === here ? 'page' : undefined}
            >
              <Icon name={screen} />
              <span>{say(`nav.${screen}`)}</span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
