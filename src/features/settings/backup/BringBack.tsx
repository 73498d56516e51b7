import { useEffect, useRef, useState } from 'react'
import { heldToNow } from '../../../domain/aheadOfNow.ts'
import type { Journal } from '../../../domain/journal.ts'
import { instantOf } from '../../../domain/wallTime.ts'
import { useVault } from '../../../store/JournalProvider.tsx'
import { useWords } from '../../../store/WordsProvider.tsx'
import { painted } from '../../../ui/painted.ts'
import type { FileToSave } from '../../../ui/saveFile.ts'
import { useWayBack } from '../../../ui/wayBack.ts'
import { BackupPreview } from './BackupPreview.tsx'
import { OpenFile } from './OpenFile.tsx'
import styles from './sheets.module.css'
import { useBringIn } from './useBringIn.ts'

type Step =
  | { readonly kind: 'waiting' | 'bringing' }
  | { readonly kind: 'preview'; readonly name: string; readonly theirs: Journal; readonly ahead: number }
  | { readonly kind: 'done'; readonly words: string }

/** A backup's way back in: choose, look at what it would change, add it or put it in place of everything here. */
export function BringBack({ backup }: { backup: FileToSave | null }) {
  const say = useWords()
  const vault = useVault()
  const bringIn = useBringIn()
  const [step, setStep] = useState<Step>({ kind: 'waiting' })
  const told = useRef<HTMLParagraphElement>(null)
  useWayBack(step.kind === 'preview', () => setStep({ kind: 'waiting' }))

  useEffect(() => {
    if (step.kind === 'done') told.current?.focus()
  }, [step])

  const preview = async ({ name, theirs }: { readonly name: string; readonly theirs: Journal }) => {
    // What is here is known only once it is all open.
    await vault.opened()
    const { journal, ahead } = heldToNow(theirs, instantOf(new Date()), vault.state().journal)
    setStep({ kind: 'preview', name, theirs: journal, ahead })
  }

  const bring = async (theirs: Journal, how: 'add' | 'replace', words: string, short: string) => {
    setStep({ kind: 'bringing' })
    await painted()
    const { result } = await bringIn(theirs, how, {
      short,
      onTakenBack: () => setStep({ kind: 'done', words: say('backup.takenBack') }),
    })
    setStep({ kind: 'done', words: result.ok ? words : say('backup.notStored') })
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
      ) : (
        <OpenFile
          label={say('backup.choose')}
          hint={say('backup.chooseHint')}
          isBusy={step.kind === 'bringing'}
          onChosen={() => setStep({ kind: 'waiting' })}
          onOpened={preview}
        />
      )}
      {step.kind === 'done' && (
        <p ref={told} tabIndex={-1} className={styles.told}>
          {step.words}
        </p>
      )}
    </section>
  )
}
