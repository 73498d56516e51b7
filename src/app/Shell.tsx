import {
  type RefObject,
  Suspense,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useSyncExternalStore,
} from 'react'
import { useLocation } from 'wouter'
import { settingOf } from '../domain/entries.ts'
import { WelcomeScreen } from '../features/welcome/WelcomeScreen.tsx'
import { useVault, useVaultState } from '../store/JournalProvider.tsx'
import { lazyPart } from '../store/lazyScreen.tsx'
import { usePreferences } from '../store/PreferencesProvider.tsx'
import { leftAt } from '../store/place.ts'
import { useUndo } from '../store/UndoProvider.tsx'
import { useWords } from '../store/WordsProvider.tsx'
import { isFileKept } from '../vault/carry/keptFileMark.ts'
import type { Say } from '../words/words.ts'
import { Corner } from './Corner.tsx'
import { ErrorBoundary } from './ErrorBoundary.tsx'
import { Footline } from './Footline.tsx'
import { Navigation } from './Navigation.tsx'
import { Notices } from './Notices.tsx'
import { Screens } from './Screens.tsx'
import styles from './Shell.module.css'
import { screenOf } from './screenOf.ts'

const SameHeight = lazyPart(async () => (await import('../store/SameHeight.tsx')).SameHeight)
const KeepCurrent = lazyPart(async () => (await import('../features/settings/KeepCurrent.tsx')).KeepCurrent)

/** Navigation, what the app has to say, and the screen at hand. A first visit is welcomed before anything else. */
export function Shell() {
  const say = useWords()
  // Whose desk did not open, or is gone, is no first visitor, and has to be told.
  const vault = useVault()
  const welcomed = useSyncExternalStore(vault.subscribe, () => {
    const { journal, broken, findings } = vault.state()
    return Boolean(settingOf(journal, 'welcomed')) || broken.length + findings.length > 0
  })
  const [location] = useLocation()
  const { dismiss } = useUndo()
  const main = useRef<HTMLElement>(null)
  const at = welcomed ? location : `welcome${location}`
  const last = useRef(at)
  const arrived = useRef(false)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the history is at another screen already while that is got ready
  const y = useMemo(leftAt, [at])

  useLayoutEffect(() => {
    if (last.current === at) return
    // What the icon's shortcut logged can still be undone on the screen it leads to, also where the app was open already.
    if (![last.current, at].some((each) => each.startsWith('/log'))) dismiss()
    last.current = at
    window.scrollTo(0, 0)
  }, [at, dismiss])

  const { discreet } = usePreferences().preferences
  const title = welcomed && !discreet ? titleOf(location, say) : say('app.name')
  useEffect(() => {
    document.title = title
  }, [title])

  // A lock can be set, and a backup brought back, before the first word; all else waits for the welcome.
  if (!welcomed && location !== '/settings/lock' && location !== '/settings/backup') return <WelcomeScreen />
  return (
    <div className={styles.shell}>
      <button type="button" className={styles.skip} onClick={() => main.current?.focus()}>
        {say('nav.skip')}
      </button>
      {welcomed && <Navigation location={location} />}
      <main id="main" ref={main} tabIndex={-1} className={styles.main}>
        <Notices />
        <Kept isToday={location === '/'} />
        {welcomed && <Corner location={location} />}
        <ErrorBoundary key={location} onAgain={() => void vault.retry()}>
          <Suspense fallback={null}>
            <Screens />
            <Arrival main={main} arrived={arrived} />
          </Suspense>
        </ErrorBoundary>
      </main>
      <Footline />
      {y > 0 && <SameHeight at={at} y={y} />}
    </div>
  )
}

/** A file may be kept from any change on. */
function Kept({ isToday }: { isToday: boolean }) {
  useVaultState()
  return isFileKept() && <KeepCurrent isToday={isToday} />
}

/** Gives the heading of a screen the focus once it is there, which is later where the screen is fetched first. */
function Arrival({ main, arrived }: { main: RefObject<HTMLElement | null>; arrived: RefObject<boolean> }) {
  useLayoutEffect(() => {
    const before = document.activeElement
    // Whoever has just opened the app is where the browser put them.
    const isFirst = !arrived.current
    arrived.current = true
    if (isFirst) return
    // It lays the page out: in the frame that does so anyway, and not in the task of the tap. Whoever has gone on
    // to something else by then keeps it.
    const frame = requestAnimationFrame(() => {
      if (document.activeElement === before) main.current?.querySelector('h1')?.focus({ preventScroll: true })
    })
    return () => cancelAnimationFrame(frame)
  }, [main, arrived])
  return null
}

/** Only the screen's name: the browser keeps titles in its history, and which day or signal was read is nobody's business. */
function titleOf(location: string, say: Say): string {
  const isBackup = location === '/settings/backup'
  const word = isBackup ? say('backup.title') : say(`nav.${screenOf(location)}`)
  return `${word} · ${say('app.name')}`
}
