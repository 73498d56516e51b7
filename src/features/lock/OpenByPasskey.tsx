import { useEffect, useRef, useState } from 'react'
import { useWords } from '../../store/WordsProvider.tsx'
import { Button } from '../../ui/Button.tsx'
import type { PasskeySlot } from '../../vault/keys/keySlot.ts'
import { askPasskey, type PasskeyFault } from '../../vault/keys/passkey.ts'
import styles from './LockScreen.module.css'
import { passkeyFaultWords } from './lockFaultWords.ts'
import { useOpening } from './useOpening.ts'

/** Opens the notebook by a passkey: the device asks for a face, a finger or its code. The other ways stay beside it. */
export function OpenByPasskey({ passkeys }: { passkeys: readonly PasskeySlot[] }) {
  const say = useWords()
  const { progress, fault, open, clear } = useOpening()
  const [unanswered, setUnanswered] = useState<PasskeyFault | null>(null)
  const asking = useRef<AbortController | null>(null)
  useEffect(() => () => asking.current?.abort(), [])

  const ask = async () => {
    if (asking.current || progress) return
    clear()
    setUnanswered(null)
    const mine = new AbortController()
    asking.current = mine
    const answered = await askPasskey(passkeys, mine.signal)
    asking.current = null
    if (mine.signal.aborted) return
    if (answered.ok) await open({ way: 'passkey', ...answered.value })
    else setUnanswered(answered.fault)
  }

  return (
    <div className={styles.form}>
      <Button look="main" onClick={() => void ask()}>
        {say('lock.openByPasskey')}
      </Button>
      <p role="alert">
        {(unanswered && passkeyFaultWords(unanswered, 'opening', say)) ??
          (fault && passkeyFaultWords(fault, 'opening', say))}
      </p>
    </div>
  )
}
