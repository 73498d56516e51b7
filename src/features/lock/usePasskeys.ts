import { useCallback, useEffect, useState } from 'react'
import type { PasskeySlot } from '../../vault/keys/keySlot.ts'
import { readLock } from '../../vault/lock/lock.ts'

/** The passkeys that open the notebook, null until they are read; `reload` after one came or went. */
export function usePasskeys(): {
  readonly passkeys: readonly PasskeySlot[] | null
  readonly reload: () => Promise<void>
} {
  const [passkeys, setPasskeys] = useState<readonly PasskeySlot[] | null>(null)
  const reload = useCallback(async () => {
    const read = await readLock()
    if (read.ok) setPasskeys(read.value.passkeys)
  }, [])
  useEffect(() => {
    void reload()
  }, [reload])
  return { passkeys, reload }
}
