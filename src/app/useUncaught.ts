import { useEffect, useState } from 'react'
import type { Vault } from '../vault/vault.ts'

/** Whether something threw that nobody caught and the vault does not speak of itself, and how to put it away. */
export function useUncaught(vault: Vault): readonly [boolean, () => void] {
  const [uncaught, setUncaught] = useState(false)
  useEffect(() => {
    const hear = (event: ErrorEvent | PromiseRejectionEvent) => {
      // Some browsers tell here without an error that they put off drawing.
      if ('error' in event && !event.error) return
      // What the vault met it says by itself, a turn later.
      setTimeout(() => vault.state().fault ?? setUncaught(true))
    }
    addEventListener('error', hear)
    addEventListener('unhandledrejection', hear)
    return () => {
      removeEventListener('error', hear)
      removeEventListener('unhandledrejection', hear)
    }
  }, [vault])
  return [uncaught, () => setUncaught(false)]
}
