import { ADDRESSES } from '../../store/address.ts'
import { BackLink } from '../../store/BackLink.tsx'
import { useWords } from '../../store/WordsProvider.tsx'
import { ScreenHead } from '../../ui/ScreenHead.tsx'
import styles from './GuideScreen.module.css'
import { InstallGuidance } from './InstallGuidance.tsx'
import { thisPlatform } from './platform.ts'

const PARTS = [
  { id: 'days', lines: 3, to: 'today' },
  { id: 'patterns', lines: 3, to: 'readings' },
  { id: 'pause', lines: 2, to: 'pause' },
  { id: 'journal', lines: 2, to: 'journal' },
  { id: 'keeping', lines: 3, to: 'backup' },
  { id: 'trouble', lines: 3, to: 'settings' },
] as const

/** How the app is used, in a few lines a part; a page of the app, there without a network. */
export function GuideScreen() {
  const say = useWords()
  return (
    <>
      <BackLink href={ADDRESSES.settings}>{say('nav.settings')}</BackLink>
      <ScreenHead title={say('guide.title')} />
      <div className={styles.page}>
        {PARTS.map(({ id, lines, to }) => (
          <section key={id} aria-labelledby={`guide-${id}`} className={styles.part}>
            <h2 id={`guide-${id}`}>{say(`guide.${id}`)}</h2>
            {([1, 2, 3] as const).slice(0, lines).map((line) => (
              <p key={line}>{say(`guide.${id}.${line}` as Parameters<typeof say>[0])}</p>
            ))}
            {id === 'keeping' && <InstallGuidance platform={thisPlatform()} />}
            <a className={styles.way} href={ADDRESSES[to]}>
              {say(`guide.${id}.to`)}
            </a>
          </section>
        ))}
      </div>
    </>
  )
}
