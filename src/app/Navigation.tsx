import { ADDRESSES } from '../store/address.ts'
import { useWords } from '../store/WordsProvider.tsx'
import { Icon } from '../ui/Icon.tsx'
import styles from './Navigation.module.css'

const SCREENS = ['today', 'patterns', 'journal', 'settings'] as const

/** Pages that belong to a screen of the navigation. */
const PART_OF: Readonly<Record<string, (typeof SCREENS)[number]>> = {
  day: 'today',
  year: 'patterns',
  seasons: 'patterns',
  compare: 'patterns',
  scores: 'patterns',
  readings: 'patterns',
}

/** The way between screens: along the bottom on a phone, down the side on a wide screen. */
export function Navigation({ location }: { location: string }) {
  const say = useWords()
  const [first = ''] = location.split('/').slice(1)
  const here = PART_OF[first] ?? (first || 'today')
  return (
    <nav className={styles.navigation} aria-label={say('nav.label')}>
      <span className={styles.name} aria-hidden="true">
        {say('app.name')}
      </span>
      <ul className={styles.screens}>
        {SCREENS.map((screen) => (
          <li key={screen} className={styles[screen]}>
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
