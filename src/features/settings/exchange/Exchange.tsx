// The room `exchange`: one file each way between two devices. It knows `backup` and `kept`; the screens above may import
// it.

import { useState } from 'react'
import { markOf } from '../../../domain/journalMark.ts'
import { namesOf, withNotebookName } from '../../../domain/notebookName.ts'
import { useVaultState } from '../../../store/JournalProvider.tsx'
import { newId } from '../../../store/newId.ts'
import { useCommand } from '../../../store/useCommand.ts'
import { useWords } from '../../../store/WordsProvider.tsx'
import { Button } from '../../../ui/Button.tsx'
import { Fold } from '../../../ui/Fold.tsx'
import type { FileToSave } from '../../../ui/saveFile.ts'
import { canChooseFolder } from '../../../vault/carry/folder.ts'
import { ChooseFilePassphrase } from '../backup/ChooseFilePassphrase.tsx'
import styles from '../backup/sheets.module.css'
import { useWrittenAt } from '../kept/useWrittenAt.ts'
import { type ExchangeNote, standOf, withoutPassphrase } from './exchangeNote.ts'
import { SendAcross } from './SendAcross.tsx'
import { TakeAcross } from './TakeAcross.tsx'
import { useExchange } from './useExchange.ts'

/**
 * Two devices brought together with one file each way, two taps each; within what says so where a folder does it by
 * itself.
 */
export function Exchange({ backup }: { backup: FileToSave | null }) {
  const say = useWords()
  if (canChooseFolder()) return <Fold name={say('exchange.fold')}>{() => <BothWays backup={backup} />}</Fold>
  return (
    <section className={styles.section} aria-labelledby="exchange">
      <h2 id="exchange">{say('exchange.title')}</h2>
      <BothWays backup={backup} />
    </section>
  )
}

function BothWays({ backup }: { backup: FileToSave | null }) {
  const say = useWords()
  const exchange = useExchange()
  const command = useCommand()
  const [begins, setBegins] = useState(false)
  if (!exchange) return null
  const { note, keep, isOtherKey } = exchange
  return (
    <div className={styles.form}>
      {note.last === null && <p className={styles.soft}>{say('exchange.what')}</p>}
      {note.passphrase === null && <p className={styles.soft}>{say('folder.whatSealed')}</p>}
      {isOtherKey && <p>{say('exchange.otherKey')}</p>}
      <Standing note={note} />
      {note.passphrase !== null ? (
        <SendAcross backup={backup} note={note} passphrase={note.passphrase} keep={keep} />
      ) : begins ? (
        <ChooseFilePassphrase
          doneWord={say('exchange.use')}
          onChosen={(passphrase) => {
            const word = newId()
            // Before the first file is made, so that the other device's notebook is known by it from then on.
            void command((journal, now) =>
              namesOf(journal).size > 0 ? journal : withNotebookName(journal, word, now),
            )
            void keep({ ...note, passphrase })
          }}
        />
      ) : (
        <div>
          <Button onClick={() => setBegins(true)}>{say('exchange.begin')}</Button>
        </div>
      )}
      <TakeAcross note={note} keep={keep} />
      {note.passphrase !== null && (
        <div>
          <Button
            look="quiet"
            onClick={() => {
              setBegins(true)
              void keep(withoutPassphrase(note))
            }}
          >
            {say('backup.otherPassphrase')}
          </Button>
        </div>
      )}
    </div>
  )
}

/** Where the two devices stand: what went across last, and which of them still lacks words. */
function Standing({ note }: { note: ExchangeNote }) {
  const say = useWords()
  const writtenAt = useWrittenAt()
  const { journal } = useVaultState()
  const stand = standOf(note, markOf(journal))
  if (stand.kind === 'none') return null
  const how = note.sent?.how ?? 'shared'
  const isFound = how === 'downloaded' && (stand.kind === 'sent' || stand.kind === 'answered')
  return (
    <div role="status" className={styles.form}>
      <p className={styles.stand}>{say(`exchange.stand.${stand.kind}`, { how, ...writtenAt(stand.at) })}</p>
      {isFound && (
        <p className={`${styles.soft} ${styles.named}`}>
          {say('exchange.downloaded', { file: note.sent?.name ?? '' })}
        </p>
      )}
    </div>
  )
}
