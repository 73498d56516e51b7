import { useEffect, useRef, useState } from 'react'
import { heldToNow } from '../../../domain/aheadOfNow.ts'
import { areStrangers } from '../../../domain/areStrangers.ts'
import { compareJournals } from '../../../domain/comparison.ts'
import { markOf } from '../../../domain/journalMark.ts'
import { instantOf } from '../../../domain/wallTime.ts'
import { useVault } from '../../../store/JournalProvider.tsx'
import { useWords } from '../../../store/WordsProvider.tsx'
import { Button } from '../../../ui/Button.tsx'
import { painted } from '../../../ui/painted.ts'
import { useWayBack } from '../../../ui/wayBack.ts'
import { type OpenedFile, OpenFile } from '../backup/OpenFile.tsx'
import styles from '../backup/sheets.module.css'
import { useBringIn } from '../backup/useBringIn.ts'
import { type ExchangeNote, startOfFile, withTaken } from './exchangeNote.ts'

type Step =
  | { readonly kind: 'waiting' | 'bringing' }
  | { readonly kind: 'stranger'; readonly file: OpenedFile }
  | { readonly kind: 'told'; readonly words: readonly string[] }

/**
 * The other device's file taken in: with the passphrase that is kept no further question, but where the two notebooks
 * never were one. What comes in can be taken back.
 */
export function TakeAcross({
  note,
  keep,
}: {
  note: ExchangeNote
  keep: (note: ExchangeNote) => Promise<void>
}) {
  const say = useWords()
  const vault = useVault()
  const bringIn = useBringIn()
  const [step, setStep] = useState<Step>({ kind: 'waiting' })
  const told = useRef<HTMLDivElement>(null)
  const tell = (...words: readonly string[]) => setStep({ kind: 'told', words })
  const rest = () => setStep({ kind: 'waiting' })

  useWayBack(step.kind === 'stranger', rest)

  useEffect(() => {
    if (step.kind === 'told' || step.kind === 'stranger') told.current?.focus()
  }, [step])

  const isOwn = (bytes: Uint8Array) => {
    const found = note.own.includes(startOfFile(bytes))
    if (found) tell(say('exchange.own'))
    return found
  }

  const consider = async (file: OpenedFile) => {
    // What is here is known only once it is all open.
    await vault.opened()
    if (areStrangers([vault.state().journal], file.theirs)) setStep({ kind: 'stranger', file })
    else await take(file)
  }

  const take = async ({ theirs, passphrase }: OpenedFile) => {
    setStep({ kind: 'bringing' })
    await painted()
    const now = instantOf(new Date())
    const { journal, ahead } = heldToNow(theirs, now, vault.state().journal)
    const { before, after, result } = await bringIn(journal, 'add', {
      short: say('backup.undoAdd'),
      onTakenBack: () => {
        void keep({ ...note, passphrase })
        tell(say('backup.takenBack'))
      },
    })
    if (!result.ok) return tell(say('backup.notStored'))
    const marks = { theirs: markOf(journal), before: markOf(before), after: markOf(after) }
    await keep(withTaken({ ...note, passphrase }, now, marks))
    const { added, changed, removed, apart } = compareJournals(before, journal)
    const counts = { added: added.length, changed: changed.length + removed.length }
    tell(
      say(counts.added + counts.changed === 0 ? 'backup.nothingNew' : 'backup.added', counts),
      ...(apart > 0 ? [say('backup.apart', { count: apart })] : []),
      ...(ahead > 0 ? [say('backup.ahead', { count: ahead })] : []),
    )
  }

  return (
    <>
      {step.kind === 'stranger' ? (
        <div ref={told} tabIndex={-1} className={styles.left}>
          <p className={styles.named}>{say('folder.left.stranger', { file: step.file.name })}</p>
          <div className={styles.actions}>
            <Button look="main" onClick={() => void take(step.file)}>
              {say('folder.letIn')}
            </Button>
            <Button look="quiet" onClick={rest}>
              {say('folder.letBe')}
            </Button>
          </div>
        </div>
      ) : (
        <OpenFile
          label={say('exchange.take')}
          hint={say('exchange.takeHint')}
          passphrase={note.passphrase}
          refuses={isOwn}
          isBusy={step.kind === 'bringing'}
          onChosen={rest}
          onOpened={consider}
        />
      )}
      {step.kind === 'told' && (
        <div ref={told} tabIndex={-1} className={styles.told}>
          {step.words.map((words) => (
            <p key={words}>{words}</p>
          ))}
        </div>
      )}
    </>
  )
}
