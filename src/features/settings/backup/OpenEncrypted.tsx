import { type FormEvent, useEffect, useRef, useState } from 'react'
import type { Journal } from '../../../domain/journal.ts'
import { useWords } from '../../../store/WordsProvider.tsx'
import { Button } from '../../../ui/Button.tsx'
import { SecretField } from '../../../ui/SecretField.tsx'
import { faultWords } from './faultWords.ts'
import { type FileFault, openEncryptedFile } from './readBackupFile.ts'
import styles from './sheets.module.css'

/** Asks for the passphrase of an encrypted file. A wrong one is said, and can be put right; nothing else happens. */
export function OpenEncrypted({
  name,
  bytes,
  onOpened,
  onFault,
  onCancel,
}: {
  name: string
  bytes: Uint8Array<ArrayBuffer>
  onOpened: (theirs: Journal, passphrase: string) => void
  onFault: (fault: FileFault) => void
  onCancel: () => void
}) {
  const say = useWords()
  const [passphrase, setPassphrase] = useState('')
  const [busy, setBusy] = useState(false)
  const [fault, setFault] = useState<FileFault | null>(null)
  const title = useRef<HTMLHeadingElement>(null)
  const form = useRef<HTMLFormElement>(null)

  useEffect(() => title.current?.focus(), [])

  const open = async (event: FormEvent) => {
    event.preventDefault()
    if (busy || passphrase.trim() === '') return
    setBusy(true)
    setFault(null)
    const read = await openEncryptedFile(bytes, passphrase)
    // Called off meanwhile: what the file holds is nobody's business any more.
    if (!form.current) return
    setBusy(false)
    if (read.ok) return onOpened(read.value, passphrase)
    if (read.fault.kind !== 'wrong-passphrase' && read.fault.kind !== 'no-memory') return onFault(read.fault)
    setFault(read.fault)
    form.current.querySelector('input')?.focus()
  }

  return (
    <form ref={form} className={styles.form} onSubmit={(event) => void open(event)}>
      <h3 ref={title} tabIndex={-1} className={styles.file}>
        {name}
      </h3>
      <p>{say('backup.isEncrypted')}</p>
      <SecretField
        label={say('backup.filePassphrase')}
        showWord={say('lock.show')}
        hideWord={say('lock.hide')}
        autoComplete="off"
        value={passphrase}
        onChange={(event) => {
          setFault(null)
          setPassphrase(event.target.value)
        }}
        fault={fault && faultWords(fault, say)}
      />
      <div className={styles.actions}>
        <Button look="main" type="submit" aria-disabled={busy}>
          {say('backup.openFile')}
        </Button>
        <Button look="quiet" onClick={onCancel}>
          {say('common.cancel')}
        </Button>
      </div>
      <p role="status" className={styles.soft}>
        {busy && say('backup.openingFile')}
      </p>
    </form>
  )
}
