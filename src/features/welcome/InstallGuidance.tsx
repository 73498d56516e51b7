import { useWords } from '../../store/WordsProvider.tsx'
import styles from './InstallGuidance.module.css'
import type { Platform } from './platform.ts'

/** What is tapped first on each platform, as it is drawn there. */
const DRAWINGS: Readonly<Record<Exclude<Platform, 'installed'>, string>> = {
  iphone: 'M12 14V3M8 6.5 12 2.5l4 4M7.5 10H6v11h12V10h-1.5',
  'mac-safari': 'M12 14V3M8 6.5 12 2.5l4 4M7.5 10H6v11h12V10h-1.5',
  android: 'M12 5.2v.1M12 12v.1M12 18.7v.1',
  desktop: 'M4 5h16v11H4ZM9 20h6M12 8v5M9.5 10.8 12 13.3l2.5-2.5',
}

/** How the app is added to the home screen here; nothing where it was already. */
export function InstallGuidance({ platform }: { platform: Platform }) {
  const say = useWords()
  if (platform === 'installed') return <p>{say('welcomeSteps.install.installed')}</p>
  return (
    <div className={styles.guidance}>
      <svg className={styles.drawing} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
        <path d={DRAWINGS[platform]} />
      </svg>
      <p>{say(`welcomeSteps.install.${platform}`)}</p>
    </div>
  )
}
