import { lazy, Suspense, useCallback, useEffect, useMemo, useState } from 'react'
import { Router } from 'wouter'
import { useHashLocation } from 'wouter/use-hash-location'
import { JournalProvider } from '../store/JournalProvider.tsx'
import { PreferencesProvider } from '../store/PreferencesProvider.tsx'
import { SampleContext } from '../store/SampleProvider.tsx'
import { SavingProvider } from '../store/SavingProvider.tsx'
import { UndoProvider } from '../store/UndoProvider.tsx'
import { TodayProvider } from '../store/useToday.tsx'
import { useWords } from '../store/WordsProvider.tsx'
import type { Vault } from '../vault/vault.ts'
import { PersistenceRequest } from './PersistenceRequest.tsx'
import { Shell } from './Shell.tsx'
import { useOpenedVault } from './useOpenedVault.ts'

const OpenFaultScreen = lazy(async () => ({
  default: (await import('./OpenFaultScreen.tsx')).OpenFaultScreen,
}))

/** The whole app: preferences, the person's vault or a sample's, then the screens. */
export function App() {
  const opened = useOpenedVault()
  return (
    <PreferencesProvider>
      {opened?.vault && <Notebook own={opened.vault} />}
      {opened?.fault && opened.fault.kind !== 'locked' && (
        <Suspense fallback={null}>
          <OpenFaultScreen fault={opened.fault} />
        </Suspense>
      )}
    </PreferencesProvider>
  )
}

function Notebook({ own }: { own: Vault }) {
  const say = useWords()
  const [sample, setSample] = useState<Vault | null>(null)
  const enter = useCallback(async () => {
    const { openSample } = await import('./openSample.ts')
    setSample(await openSample(say.language))
    window.location.hash = '/'
  }, [say.language])
  const leave = useCallback(() => {
    window.location.hash = '/'
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
              <Router hook={useHashLocation}>
                <Shell />
              </Router>
            </TodayProvider>
          </UndoProvider>
        </SavingProvider>
      </JournalProvider>
    </SampleContext>
  )
}
