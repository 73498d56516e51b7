import { type FormEvent, useEffect, useRef, useState } from 'react'
import { useWords } from '../../store/WordsProvider.tsx'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { whileOpen } from '../../ui/opened.ts'
import { TextInput } from '../../ui/TextInput.tsx'
import type { Progress } from '../../vault/keys/kdf.ts'
import type { PasskeySlot } from '../../vault/keys/keySlot.ts'
import { LONGEST_NAME } from '../../vault/keys/keySlot.ts'
import { forgetPasskey, makePasskey } from '../../vault/keys/passkey.ts'
import { addPasskey } from '../../vault/lock/changeLock.ts'
import type { Secret } from '../../vault/lock/lock.ts'
import { AskSecret } from './AskSecret.tsx'
import styles from './LockSettingsScreen.module.css'
import { passkeyFaultWords } from './lockFaultWords.ts'
import { OpeningProgress } from './OpeningProgress.tsx'

/** One more way in: a secret the lock has, a word for the passkey, and then the device asks for itself. */
export function AddPasskeyDialog({
  known,
  onClose,
  onDone,
}: {
  known: readonly PasskeySlot[]
  onClose: () => void
  onDone: () => void
}) {
  const say = useWords()
  const [secret, setSecret] = useState<Secret | null>(null)
  const [name, setName] = useState('')
  const [progress, setProgress] = useState<Progress | null>(null)
  const [fault, setFault] = useState<string | null>(null)
  const making = useRef<AbortController | null>(null)
  useEffect(() => () => making.current?.abort(), [])

  const add = async (proof: Secret) => {
    if (making.current) return
    setFault(null)
    const mine = new AbortController()
    making.current = mine
    const made = await whileOpen(() =>
      makePasskey({ appName: say('app.name'), name: name.trim(), known }, mine.signal),
    )
    const added = made.ok
      ? await addPasskey(proof, { ...made.value, name }, { onProgress: setProgress })
      : made
    if (made.ok && !added.ok) await forgetPasskey(made.value.credentialId)
    making.current = null
    setProgress(null)
    if (added.ok) onDone()
    else if (!mine.signal.aborted) setFault(passkeyFaultWords(added.fault, 'making', say))
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (secret) void add(secret)
  }

  return (
    <Dialog title={say('passkey.addTitle')} closeWord={say('common.close')} onClose={onClose}>
      <div className={styles.dialog}>
        <p>{say('passkey.what')}</p>
        {secret ? (
          <form className={styles.dialog} onSubmit={submit}>
            <TextInput
              label={say('passkey.name')}
              hint={say('passkey.nameHint')}
              maxLength={LONGEST_NAME}
              value={name}
              onChange={(event) => setName(event.target.value)}
            />
            <Button look="main" type="submit">
              {say('passkey.make')}
            </Button>
            {progress && <OpeningProgress progress={progress} />}
            <p role="alert">{fault}</p>
          </form>
        ) : (
          <AskSecret onSecret={setSecret} />
        )}
      </div>
    </Dialog>
  )
}
