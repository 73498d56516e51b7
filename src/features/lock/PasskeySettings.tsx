import { type ReactNode, useEffect, useState } from 'react'
import { useWords } from '../../store/WordsProvider.tsx'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { SettingRow } from '../../ui/SettingRow.tsx'
import type { Progress } from '../../vault/keys/kdf.ts'
import type { PasskeySlot } from '../../vault/keys/keySlot.ts'
import { forgetPasskey, mayUsePasskeys } from '../../vault/keys/passkey.ts'
import { removePasskey } from '../../vault/lock/changeLock.ts'
import type { LockFault, Secret } from '../../vault/lock/lock.ts'
import { AddPasskeyDialog } from './AddPasskeyDialog.tsx'
import { AskSecret } from './AskSecret.tsx'
import styles from './LockSettingsScreen.module.css'
import { lockFaultWords } from './lockFaultWords.ts'
import { OpeningProgress } from './OpeningProgress.tsx'

/** The passkeys that open the notebook, each of which can be taken away, and one more where the platform has them. */
export function PasskeySettings({
  passkeys,
  done,
  onChanged,
}: {
  passkeys: readonly PasskeySlot[]
  /** What was done to them last, said beneath their name. */
  done: ReactNode
  onChanged: (what: 'added' | 'removed') => void
}) {
  const say = useWords()
  const offered = useOffered()
  const [adding, setAdding] = useState(false)
  const [removing, setRemoving] = useState<PasskeySlot | null>(null)
  if (!offered && passkeys.length === 0) return null
  return (
    <>
      <SettingRow name={say('passkey.title')} hint={say('passkey.hint')} beside>
        {offered && (
          <Button aria-haspopup="dialog" onClick={() => setAdding(true)}>
            {say('passkey.add')}
          </Button>
        )}
        {passkeys.length > 0 && (
          <ul className={styles.passkeys} aria-label={say('passkey.list')}>
            {passkeys.map((passkey, index) => (
              <li key={passkey.id}>
                <span>{nameOf(passkey, index)}</span>
                <Button
                  look="quiet"
                  aria-label={say('passkey.removeNamed', { name: nameOf(passkey, index) })}
                  aria-haspopup="dialog"
                  onClick={() => setRemoving(passkey)}
                >
                  {say('passkey.remove')}
                </Button>
              </li>
            ))}
          </ul>
        )}
        {done}
      </SettingRow>
      {adding && (
        <AddPasskeyDialog
          known={passkeys}
          onClose={() => setAdding(false)}
          onDone={() => {
            setAdding(false)
            onChanged('added')
          }}
        />
      )}
      {removing && (
        <RemovePasskeyDialog
          passkey={removing}
          name={nameOf(removing, passkeys.indexOf(removing))}
          onClose={() => setRemoving(null)}
          onDone={() => {
            setRemoving(null)
            onChanged('removed')
          }}
        />
      )}
    </>
  )

  function nameOf({ name }: PasskeySlot, index: number): string {
    return name === '' ? say('passkey.unnamed', { number: index + 1 }) : name
  }
}

function RemovePasskeyDialog({
  passkey,
  name,
  onClose,
  onDone,
}: {
  passkey: PasskeySlot
  name: string
  onClose: () => void
  onDone: () => void
}) {
  const say = useWords()
  const [fault, setFault] = useState<LockFault | null>(null)
  const [progress, setProgress] = useState<Progress | null>(null)
  const remove = async (secret: Secret) => {
    setFault(null)
    const removed = await removePasskey(secret, passkey.id, { onProgress: setProgress })
    setProgress(null)
    if (!removed.ok) return setFault(removed.fault)
    await forgetPasskey(passkey.credentialId)
    onDone()
  }
  return (
    <Dialog title={say('passkey.removeTitle', { name })} closeWord={say('common.close')} onClose={onClose}>
      <div className={styles.dialog}>
        <p>{say('passkey.removeText')}</p>
        <AskSecret doneWord={say('passkey.removeDo')} onSecret={(secret) => void remove(secret)} />
        {progress && <OpeningProgress progress={progress} />}
        {fault && <p role="alert">{lockFaultWords(fault, say)}</p>}
      </div>
    </Dialog>
  )
}

function useOffered(): boolean {
  const [offered, setOffered] = useState(false)
  useEffect(() => {
    let gone = false
    void mayUsePasskeys().then((may) => !gone && setOffered(may))
    return () => {
      gone = true
    }
  }, [])
  return offered
}
