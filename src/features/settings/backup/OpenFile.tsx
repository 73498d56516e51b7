import { useState } from 'react'
import type { Journal } from '../../../domain/journal.ts'
import { useWords } from '../../../store/WordsProvider.tsx'
import { Button } from '../../../ui/Button.tsx'
import { FileDrop } from '../../../ui/FileDrop.tsx'
import { Notice } from '../../../ui/Notice.tsx'
import { painted } from '../../../ui/painted.ts'
import { useWayBack } from '../../../ui/wayBack.ts'
import { faultWords } from './faultWords.ts'
import { OpenEncrypted } from './OpenEncrypted.tsx'
import { type FileFault, openEncryptedFile, readBackupFile } from './readBackupFile.ts'
import styles from './sheets.module.css'

/** A file that opened, and by what: null where anybody can read it. */
export type OpenedFile = {
  readonly name: string
  readonly theirs: Journal
  readonly passphrase: string | null
}

type Step =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'busy'; readonly words: 'backup.reading' | 'backup.openingFile' }
  | { readonly kind: 'fault'; readonly fault: FileFault }
  | { readonly kind: 'encrypted'; readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> }

/**
 * A file chosen and opened, by the passphrase that is known or by one that is asked for. `refuses` may let go of an
 * encrypted one before it is opened. What is wrong with a file is said here; nothing of it is used.
 */
export function OpenFile({
  label,
  hint,
  passphrase = null,
  refuses = () => false,
  isBusy,
  onChosen,
  onOpened,
}: {
  label: string
  hint: string
  passphrase?: string | null
  refuses?: (bytes: Uint8Array) => boolean
  isBusy: boolean
  onChosen: () => void
  onOpened: (file: OpenedFile) => Promise<void>
}) {
  const say = useWords()
  const [step, setStep] = useState<Step>({ kind: 'waiting' })
  const rest = () => setStep({ kind: 'waiting' })
  useWayBack(step.kind === 'encrypted', rest)
  const busy = (words: 'backup.reading' | 'backup.openingFile') => setStep({ kind: 'busy', words })

  const look = async (file: File) => {
    const { name } = file
    onChosen()
    busy('backup.reading')
    await painted()
    const read = await readBackupFile(file)
    if (!read.ok) return setStep({ kind: 'fault', fault: read.fault })
    if (read.value.kind === 'journal') return opened({ name, theirs: read.value.journal, passphrase })
    const { bytes } = read.value
    if (refuses(bytes)) return rest()
    if (passphrase === null) return setStep({ kind: 'encrypted', name, bytes })
    busy('backup.openingFile')
    const tried = await openEncryptedFile(bytes, passphrase)
    if (tried.ok) return opened({ name, theirs: tried.value, passphrase })
    const isOther = tried.fault.kind === 'wrong-passphrase'
    setStep(isOther ? { kind: 'encrypted', name, bytes } : { kind: 'fault', fault: tried.fault })
  }

  const opened = async (file: OpenedFile) => {
    await onOpened(file)
    rest()
  }

  return (
    <>
      {step.kind === 'encrypted' ? (
        <>
          {passphrase !== null && <p>{say('exchange.otherPassphrase')}</p>}
          <OpenEncrypted
            name={step.name}
            bytes={step.bytes}
            onOpened={(theirs, told) => void opened({ name: step.name, theirs, passphrase: told })}
            onFault={(fault) => setStep({ kind: 'fault', fault })}
            onCancel={rest}
          />
        </>
      ) : (
        <FileDrop
          label={label}
          hint={hint}
          disabled={isBusy || step.kind === 'busy'}
          onFile={(file) => void look(file)}
        />
      )}
      <p role="status" className={styles.soft}>
        {isBusy ? say('backup.bringing') : step.kind === 'busy' && say(step.words)}
      </p>
      {step.kind === 'fault' && (
        <Notice
          tone="pressing"
          actions={
            <Button look="quiet" onClick={rest}>
              {say('common.close')}
            </Button>
          }
        >
          <p>{faultWords(step.fault, say)}</p>
          <p>{say('backup.untouched')}</p>
        </Notice>
      )}
    </>
  )
}
