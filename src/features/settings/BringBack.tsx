import { useEffect, useRef, useState } from 'react'
import { heldToNow } from '../../domain/aheadOfNow.ts'
import { bringIn } from '../../domain/bringIn.ts'
import type { Journal } from '../../domain/journal.ts'
import { instantOf } from '../../domain/wallTime.ts'
import { useVault } from '../../store/JournalProvider.tsx'
import { useUndo } from '../../store/UndoProvider.tsx'
import { useToday } from '../../store/useToday.tsx'
import { useWords } from '../../store/WordsProvider.tsx'
import { Button } from '../../ui/Button.tsx'
import { FileDrop } from '../../ui/FileDrop.tsx'
import { Notice } from '../../ui/Notice.tsx'
import type { FileToSave } from '../../ui/saveFile.ts'
import { useWayBack } from '../../ui/wayBack.ts'
import { BackupPreview } from './BackupPreview.tsx'
import styles from './BackupScreen.module.css'
import { faultWords } from './faultWords.ts'
import { OpenEncrypted } from './OpenEncrypted.tsx'
import { type FileFault, readBackupFile } from './readBackupFile.ts'
import { takeBack } from './takeBack.ts'

type Step =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'busy'; readonly words: 'backup.reading' | 'backup.bringing' }
  | { readonly kind: 'fault'; readonly fault: FileFault }
  | { readonly kind: 'encrypted'; readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly kind: 'preview'; readonly name: string; readonly theirs: Journal; readonly ahead: number }
  | { readonly kind: 'done'; readonly words: string }

/** Also what some phones take an .age file for, or they would not let it be chosen. */
const ACCEPT = '.json,.age,.txt,application/json,application/octet-stream,text/plain'

/** A backup's way back in: choose, look at what it would change, add it or put it in place of everything here. */
export function BringBack({ backup }: { backup: FileToSave | null }) {
  const say = useWords()
  const vault = useVault()
  const undo = useUndo()
  const { day } = useToday()
  const [step, setStep] = useState<Step>({ kind: 'waiting' })
  const told = useRef<HTMLParagraphElement>(null)
  useWayBack(step.kind === 'encrypted' || step.kind === 'preview', () => setStep({ kind: 'waiting' }))

  useEffect(() => {
    if (step.kind === 'done') told.current?.focus()
  }, [step])

  const look = async (file: File) => {
    setStep({ kind: 'busy', words: 'backup.reading' })
    await painted()
    const read = await readBackupFile(file)
    if (!read.ok) return setStep({ kind: 'fault', fault: read.fault })
    if (read.value.kind === 'encrypted') return setStep({ ...read.value, name: file.name })
    await preview(file.name, read.value.journal)
  }

  const preview = async (name: string, theirs: Journal) => {
    // What is here is known only once it is all open.
    await vault.opened()
    const { journal, ahead } = heldToNow(theirs, instantOf(new Date()), vault.state().journal)
    setStep({ kind: 'preview', name, theirs: journal, ahead })
  }

  const bring = async (theirs: Journal, how: 'add' | 'replace', words: string, short: string) => {
    setStep({ kind: 'busy', words: 'backup.bringing' })
    await painted()
    const before = vault.state().journal
    const now = instantOf(new Date())
    const stored = vault.change((journal) => bringIn(journal, theirs, { how, day, now }))
    const after = vault.state().journal
    if (how === 'replace') vault.replaced()
    const result = await stored
    setStep({ kind: 'done', words: result.ok ? words : say('backup.notStored') })
    undo.offer({
      words: short,
      undo: () => {
        void vault.change((journal) => takeBack(journal, before, after))
        setStep({ kind: 'done', words: say('backup.takenBack') })
      },
    })
  }

  return (
    <section className={styles.section} aria-labelledby="bring-back">
      <h2 id="bring-back">{say('backup.bringBack')}</h2>
      {step.kind === 'preview' ? (
        <BackupPreview
          name={step.name}
          theirs={step.theirs}
          ahead={step.ahead}
          backup={backup}
          onAdd={(words) => void bring(step.theirs, 'add', words, say('backup.undoAdd'))}
          onReplace={(words) => void bring(step.theirs, 'replace', words, say('backup.undoReplace'))}
          onCancel={() => setStep({ kind: 'waiting' })}
        />
      ) : step.kind === 'encrypted' ? (
        <OpenEncrypted
          name={step.name}
          bytes={step.bytes}
          onOpened={(theirs) => void preview(step.name, theirs)}
          onFault={(fault) => setStep({ kind: 'fault', fault })}
          onCancel={() => setStep({ kind: 'waiting' })}
        />
      ) : (
        <FileDrop
          label={say('backup.choose')}
          hint={say('backup.chooseHint')}
          accept={ACCEPT}
          disabled={step.kind === 'busy'}
          onFile={(file) => void look(file)}
        />
      )}
      <p role="status" className={styles.soft}>
        {step.kind === 'busy' && say(step.words)}
      </p>
      {step.kind === 'fault' && (
        <Notice
          tone="pressing"
          actions={
            <Button look="quiet" onClick={() => setStep({ kind: 'waiting' })}>
              {say('common.close')}
            </Button>
          }
        >
          <p>{faultWords(step.fault, say)}</p>
          <p>{say('backup.untouched')}</p>
        </Notice>
      )}
      {step.kind === 'done' && (
        <p ref={told} tabIndex={-1} className={styles.told}>
          {step.words}
        </p>
      )}
    </section>
  )
}

/** Lets the screen show what is going on before the work begins. */
function painted(): Promise<void> {
  return new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)))
}
