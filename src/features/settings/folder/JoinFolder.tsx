import { type FormEvent, useState } from 'react'
import { useWords } from '../../../store/WordsProvider.tsx'
import { Button } from '../../../ui/Button.tsx'
import { whileOpen } from '../../../ui/opened.ts'
import { SecretField } from '../../../ui/SecretField.tsx'
import { chooseFolder, type FolderHandle } from '../../../vault/carry/folder.ts'
import { ChooseFilePassphrase } from '../backup/ChooseFilePassphrase.tsx'
import styles from '../backup/sheets.module.css'
import type { FolderKeeper } from './folderKeeper.ts'
import type { JoinFault } from './folderNote.ts'

type Refused = JoinFault | 'not-allowed'

/** The folder first, since what lies in it decides whether a passphrase is chosen or told. */
export function JoinFolder({ keeper }: { keeper: FolderKeeper }) {
  const say = useWords()
  const [chosen, setChosen] = useState<{ handle: FolderHandle; isFirst: boolean } | null>(null)
  const [refused, setRefused] = useState<Refused | null>(null)
  const [isBusy, setBusy] = useState(false)
  const choose = async () => {
    setRefused(null)
    const folder = await whileOpen(() => chooseFolder())
    if (!folder.ok) return folder.fault.kind === 'not-allowed' && setRefused('not-allowed')
    const isFirst = await keeper.isFirstIn(folder.value)
    if (isFirst === null) setRefused('not-read')
    else setChosen({ handle: folder.value, isFirst })
  }
  const join = async (passphrase: string) => {
    if (!chosen || isBusy) return
    setRefused(null)
    setBusy(true)
    setRefused(await keeper.join(chosen.handle, passphrase))
    setBusy(false)
  }
  const fault =
    refused && say(refused === 'not-loaded' ? 'lock.fault.not-loaded' : `folder.refused.${refused}`)
  if (!chosen)
    return (
      <>
        <p className={styles.soft}>{say('folder.what')}</p>
        <p className={styles.soft}>{say('folder.whatSealed')}</p>
        <div>
          <Button onClick={() => void choose()}>{say('folder.choose')}</Button>
        </div>
        {fault && <p role="alert">{fault}</p>}
      </>
    )
  return (
    <>
      <p className={styles.file} translate="no">
        {chosen.handle.name}
      </p>
      {chosen.isFirst ? (
        <>
          <p className={styles.soft}>{say('folder.firstIn')}</p>
          <ChooseFilePassphrase
            label={say('folder.passphrase')}
            doneWord={say('folder.join')}
            busy={isBusy}
            onChosen={(words) => void join(words)}
          />
        </>
      ) : (
        <TellPassphrase isBusy={isBusy} onTold={(words) => void join(words)} />
      )}
      <p role="status">{isBusy && say('folder.running')}</p>
      {fault && <p role="alert">{fault}</p>}
      {!isBusy && (
        <div>
          <Button look="quiet" onClick={() => void choose()}>
            {say('folder.otherFolder')}
          </Button>
        </div>
      )}
    </>
  )
}

/** Another device chose it already. */
function TellPassphrase({ onTold, isBusy }: { onTold: (words: string) => void; isBusy: boolean }) {
  const say = useWords()
  const [words, setWords] = useState('')
  const tell = (event: FormEvent) => {
    event.preventDefault()
    if (words !== '' && !isBusy) onTold(words)
  }
  return (
    <form className={styles.form} onSubmit={tell}>
      <SecretField
        label={say('folder.passphrase')}
        hint={say('folder.passphraseHint')}
        showWord={say('lock.show')}
        hideWord={say('lock.hide')}
        autoComplete="off"
        value={words}
        onChange={(event) => setWords(event.target.value)}
      />
      <div>
        <Button type="submit" look="main" aria-disabled={isBusy}>
          {say('folder.join')}
        </Button>
      </div>
    </form>
  )
}
