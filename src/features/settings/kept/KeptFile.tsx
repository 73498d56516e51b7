// The room `kept`: the file that keeps itself current, and what every keeper of a file shares. It knows `backup`;
// `folder`, `exchange` and the screens above may import it.

import { useEffect, useState } from 'react'
import { useLock } from '../../../store/LockProvider.tsx'
import { useWords } from '../../../store/WordsProvider.tsx'
import { Button } from '../../../ui/Button.tsx'
import { whileOpen } from '../../../ui/opened.ts'
import { chooseFile } from '../../../vault/carry/keptFile.ts'
import { ChooseFilePassphrase } from '../backup/ChooseFilePassphrase.tsx'
import styles from '../backup/sheets.module.css'
import type { FileKeeper } from './fileKeeper.ts'
import { KeptFileActions } from './KeptFileActions.tsx'
import { useFileKeeper } from './useFileKeeper.ts'
import { useWrittenAt } from './useWrittenAt.ts'

/** A file that the app keeps current by itself, where the browser lets it: chosen once, and how it stands since. */
export function KeptFile() {
  const say = useWords()
  const writtenAt = useWrittenAt()
  const { hasLock } = useLock()
  const kept = useFileKeeper()
  const started = kept?.keeper
  useEffect(() => started?.start(), [started])
  if (!kept || kept.state.kind === 'reading') return null
  const { keeper, state } = kept
  return (
    <section className={styles.section} aria-labelledby="kept-file">
      <h2 id="kept-file">{say('keptFile.title')}</h2>
      {state.kind !== 'kept' && (
        <>
          {state.kind === 'other-key' && <p>{say('keptFile.otherKey', { name: state.name })}</p>}
          {state.kind === 'other-key' && hasLock ? (
            <LeftBehind keeper={keeper} name={state.name} />
          ) : (
            <ChooseKeptFile keeper={keeper} />
          )}
        </>
      )}
      {state.kind === 'kept' && (
        <>
          <p className={styles.file} translate="no">
            {state.name}
          </p>
          <p className={styles.soft}>
            {say(state.isEncrypted ? 'keptFile.isEncrypted' : 'keptFile.isReadable')}
          </p>
          <div role="status" className={styles.form}>
            {state.isWriting && <p>{say('keptFile.writing')}</p>}
            {!state.isWriting && state.fault && (
              <p>{say(`keptFile.fault.${state.fault}`, { name: state.name })}</p>
            )}
            {state.at ? (
              <p>{say('keptFile.written', writtenAt(state.at))}</p>
            ) : (
              !state.isWriting && <p>{say('keptFile.notYet')}</p>
            )}
          </div>
          <KeptFileActions keeper={keeper} state={state} />
        </>
      )}
      {state.kind !== 'off' && (
        <div>
          <Button onClick={() => void keeper.turnOff()}>{say('keptFile.turnOff')}</Button>
        </div>
      )}
    </section>
  )
}

/** Under a lock a file that another key left behind goes on, encrypted, in place of what may still be readable. */
function LeftBehind({ keeper, name }: { keeper: FileKeeper; name: string }) {
  const say = useWords()
  return (
    <>
      <p>{say('keptFile.goOnWhat', { name })}</p>
      <ChooseFilePassphrase
        doneWord={say('keptFile.goOn')}
        onChosen={(passphrase) => void keeper.goOn(passphrase)}
      />
    </>
  )
}

/** Under a lock the file is encrypted too: its passphrase first, then the file itself. */
function ChooseKeptFile({ keeper }: { keeper: FileKeeper }) {
  const say = useWords()
  const { hasLock } = useLock()
  const [refused, setRefused] = useState(false)
  const choose = async (passphrase: string | null) => {
    setRefused(false)
    const chosen = await whileOpen(() => chooseFile(passphrase !== null))
    if (chosen.ok) await keeper.choose(chosen.value, passphrase)
    else setRefused(chosen.fault.kind === 'not-allowed')
  }
  return (
    <>
      <p className={styles.soft}>{say('keptFile.what')}</p>
      <p className={styles.soft}>{say(hasLock ? 'keptFile.whatEncrypted' : 'keptFile.whatReadable')}</p>
      {hasLock ? (
        <ChooseFilePassphrase
          doneWord={say('keptFile.choose')}
          onChosen={(passphrase) => void choose(passphrase)}
        />
      ) : (
        <div>
          <Button onClick={() => void choose(null)}>{say('keptFile.choose')}</Button>
        </div>
      )}
      {refused && <p role="alert">{say('keptFile.refused')}</p>}
    </>
  )
}
