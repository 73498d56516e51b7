// The room `folder`: the folder that joins devices. It knows `backup` and `kept`; the screens above may import it.

import { useEffect } from 'react'
import { useWords } from '../../../store/WordsProvider.tsx'
import { Button } from '../../../ui/Button.tsx'
import styles from '../backup/sheets.module.css'
import { AllowAgain } from '../kept/AllowAgain.tsx'
import { useWrittenAt } from '../kept/useWrittenAt.ts'
import type { FolderKeeper } from './folderKeeper.ts'
import { type FolderState, letBeOf } from './folderNote.ts'
import { JoinFolder } from './JoinFolder.tsx'
import { useFolderKeeper } from './useFolderKeeper.ts'

/** A folder that joins this device with others, where the browser lets one be chosen. */
export function Folder() {
  const say = useWords()
  const joined = useFolderKeeper()
  const started = joined?.keeper
  useEffect(() => started?.start(), [started])
  if (!joined || joined.state.kind === 'reading') return null
  const { keeper, state } = joined
  return (
    <section className={styles.section} aria-labelledby="folder">
      <h2 id="folder">{say('folder.title')}</h2>
      {state.kind === 'joined' ? (
        <Joined keeper={keeper} state={state} />
      ) : (
        <>
          {state.kind === 'other-key' && <p>{say('folder.otherKey', { name: state.name })}</p>}
          <JoinFolder keeper={keeper} />
        </>
      )}
      {state.kind !== 'off' && (
        <div>
          <Button look="quiet" onClick={() => void keeper.leave()}>
            {say('folder.leave')}
          </Button>
        </div>
      )}
    </section>
  )
}

function Joined({
  keeper,
  state,
}: {
  keeper: FolderKeeper
  state: Extract<FolderState, { kind: 'joined' }>
}) {
  const say = useWords()
  const writtenAt = useWrittenAt()
  const { name, isRunning, at, fault, left, letBe } = state
  return (
    <>
      <p className={styles.file} translate="no">
        {name}
      </p>
      <div role="status" className={styles.form}>
        {isRunning && <p>{say('folder.running')}</p>}
        {!isRunning && fault && <p>{say(`folder.fault.${fault}`, { name })}</p>}
        {at && <p>{say('folder.at', writtenAt(at))}</p>}
      </div>
      <div className={styles.actions}>
        {fault === 'not-allowed' ? (
          <AllowAgain keeper={keeper} look="main" />
        ) : (
          <Button aria-disabled={isRunning} onClick={() => !isRunning && void keeper.now()}>
            {say('folder.now')}
          </Button>
        )}
      </div>
      {left.map((each, place) => (
        // biome-ignore lint/a11y/useSemanticElements: no fieldset, as what it is called is a sentence in it
        <div key={each.name} className={styles.left} role="group" aria-labelledby={`left-${place}`}>
          <p className={styles.named} id={`left-${place}`}>
            {each.fault === 'not-loaded'
              ? say('lock.fault.not-loaded')
              : say(`folder.left.${each.fault}`, { file: each.name })}
          </p>
          {each.fault === 'stranger' && (
            <div className={styles.actions}>
              <Button aria-disabled={isRunning} onClick={() => !isRunning && void keeper.letIn(each.name)}>
                {say('folder.letIn')}
              </Button>
              {!letBe.includes(letBeOf(each)) && (
                <Button look="quiet" onClick={() => void keeper.letBe(each)}>
                  {say('folder.letBe')}
                </Button>
              )}
            </div>
          )}
        </div>
      ))}
    </>
  )
}
