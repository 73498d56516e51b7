import { Suspense, useCallback, useEffect, useMemo, useState } from 'react'
import { Router } from 'wouter'
import { ADDRESSES } from '../store/address.ts'
import { JournalProvider } from '../store/JournalProvider.tsx'
import { LockContext } from '../store/LockProvider.tsx'
import { lazyScreen } from '../store/lazyScreen.tsx'
import { PreferencesProvider } from '../store/PreferencesProvider.tsx'
import { forgetPlace, goTo, keepPlace, usePlace, veilPlace } from '../store/place.ts'
import { SampleContext } from '../store/SampleProvider.tsx'
import { SavingProvider } from '../store/SavingProvider.tsx'
import { UndoProvider } from '../store/UndoProvider.tsx'
import { TodayProvider } from '../store/useToday.tsx'
import { useWords } from '../store/WordsProvider.tsx'
import type { Vault } from '../vault/vault.ts'
import { ErrorBoundary } from './ErrorBoundary.tsx'
import { PersistenceRequest } from './PersistenceRequest.tsx'
import { Shell } from './Shell.tsx'
import { useNotebook } from './useNotebook.ts'

const HelpAnywhere = lazyScreen(async () => (await import('./HelpAnywhere.tsx')).HelpAnywhere)
const OpenFaultScreen = lazyScreen(async () => (await import('./OpenFaultScreen.tsx')).OpenFaultScreen)
const LockScreen = lazyScreen(async () => (await import('../features/lock/LockScreen.tsx')).LockScreen)
const LockKeeper = lazyScreen(async () => (await import('../features/lock/LockKeeper.tsx')).LockKeeper)
const EraseForm = lazyScreen(async () => (await import('../features/erase/EraseForm.tsx')).EraseForm)
const ErasedScreen = lazyScreen(async () => (await import('../features/erase/ErasedScreen.tsx')).ErasedScreen)

/** The whole app: preferences, the person's vault or a sample's, then the screens; or the lock before them. */
export function App() {
  const { notebook, lock } = useNotebook()
  const { kind } = notebook
  // While what was written is on its way to the disk the lock is there already: no blank screen.
  const isShut = kind === 'closing' || kind === 'closed'
  useEffect(keepPlace, [])
  useEffect(() => {
    veilPlace(isShut)
    if (kind === 'erased') forgetPlace()
  }, [kind, isShut])
  return (
    <PreferencesProvider>
      <LockContext value={lock}>
        <ErrorBoundary
          key={isShut ? 'shut' : kind}
          help={<HelpAnywhere />}
          onAgain={() => notebook.kind === 'open' && void notebook.vault.retry()}
        >
          {notebook.kind === 'open' && <Notebook own={notebook.vault} />}
          <Suspense fallback={null}>
            {notebook.kind === 'fault' && <OpenFaultScreen fault={notebook.fault} />}
            {lock.hasLock && <LockKeeper />}
            {isShut && (
              <LockScreen
                unsaved={notebook.kind === 'closed' && notebook.unsaved !== null}
                help={<HelpAnywhere />}
                erase={<EraseForm />}
              />
            )}
            {kind === 'erased' && <ErasedScreen />}
          </Suspense>
        </ErrorBoundary>
      </LockContext>
    </PreferencesProvider>
  )
}

function Notebook({ own }: { own: Vault }) {
  const say = useWords()
  const [sample, setSample] = useState<Vault | null>(null)
  const enter = useCallback(async () => {
    const { openSample } = await import('./openSample.ts')
    setSample(await openSample(say.language))
    // Where it shows what months beside each other say.
    goToTop(ADDRESSES.patterns)
  }, [say.language])
  const leave = useCallback(() => {
    goToTop(ADDRESSES.today)
    setSample(null)
  }, [])
  useEffect(() => () => sample?.close(), [sample])
  const value = useMemo(() => ({ inSample: sample !== null, enter, leave }), [sample, enter, leave])
  return (
    <SampleContext value={value}>
      <JournalProvider key={sample ? 'sample' : 'own'} vault={sample ?? own}>
        <SavingProvider>
          {!sample && <PersistenceRequest />}
          <UndoProvider>
            <TodayProvider>
              <Router hook={usePlace}>
                <Shell />
              </Router>
            </TodayProvider>
          </UndoProvider>
        </SavingProvider>
      </JournalProvider>
    </SampleContext>
  )
}

/** To the head of a room: it may be the same before and after, and yet another notebook's. */
function goToTop(room: string): void {
  goTo(room)
  window.scrollTo(0, 0)
}
