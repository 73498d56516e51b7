import { useState } from 'react'
import { useLock } from '../../store/LockProvider.tsx'
import type { Progress } from '../../vault/keys/kdf.ts'
import { type LockFault, type Secret, unlock } from '../../vault/lock/lock.ts'
import { raisePassphrase } from '../../vault/lock/raisePassphrase.ts'

/** Opening the lock with a secret: how it goes, and why it did not. */
export type Opening = {
  /** Null while nothing is being opened. */
  readonly progress: Progress | null
  readonly fault: LockFault | null
  /** How often in a row a secret was the wrong one. */
  readonly wrong: number
  /** Resolves with whether the secret was right. */
  readonly open: (secret: Secret) => Promise<boolean>
  readonly clear: () => void
}

/** Tries secrets one at a time. With `onlyTry` a right one is told and nothing is opened. */
export function useOpening(onlyTry = false): Opening {
  const { reopen } = useLock()
  const [progress, setProgress] = useState<Progress | null>(null)
  const [fault, setFault] = useState<LockFault | null>(null)
  const [wrong, setWrong] = useState(0)
  const open = async (secret: Secret) => {
    if (progress) return false
    setFault(null)
    setProgress({ share: 0, slow: false })
    const opened = await unlock(secret, { onProgress: setProgress })
    const reopened = !opened.ok || onlyTry || (await reopen(opened.value, true))
    setProgress(null)
    if (!reopened) setFault({ kind: 'no-storage' })
    // The notebook is open; how its passphrase is kept is seen to behind it.
    if (opened.ok && reopened && !onlyTry) void raisePassphrase(secret)
    if (opened.ok) return reopened
    setFault(opened.fault)
    setWrong((times) => times + (opened.fault.kind === 'wrong-secret' ? 1 : 0))
    return false
  }
  return { progress, fault, wrong, open, clear: () => setFault(null) }
}
