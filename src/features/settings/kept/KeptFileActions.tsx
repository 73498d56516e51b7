import { useEffect, useState } from 'react'
import { useVault } from '../../../store/JournalProvider.tsx'
import { useWords } from '../../../store/WordsProvider.tsx'
import { Button } from '../../../ui/Button.tsx'
import { type FileToSave, saveFile } from '../../../ui/saveFile.ts'
import styles from '../backup/sheets.module.css'
import { AllowAgain } from './AllowAgain.tsx'
import type { FileKeeper, KeeperState } from './fileKeeper.ts'
import { fileBefore } from './keptGeneration.ts'

/** What can be done about the kept file: its fault put right, and what it held before carried out. */
export function KeptFileActions({
  keeper,
  state,
}: {
  keeper: FileKeeper
  state: Extract<KeeperState, { readonly kind: 'kept' }>
}) {
  const say = useWords()
  const before = useFileBefore(state)
  const { fault, isWriting } = state
  return (
    <div className={styles.actions}>
      {!isWriting && fault === 'holds-more' && (
        <>
          <Button look="main" onClick={() => void keeper.takeIn()}>
            {say('keptFile.takeIn')}
          </Button>
          <Button onClick={() => void keeper.writeOver()}>{say('keptFile.writeOver')}</Button>
        </>
      )}
      {!isWriting && fault === 'not-allowed' && <AllowAgain keeper={keeper} look="main" />}
      {!isWriting && fault !== null && fault !== 'holds-more' && fault !== 'not-allowed' && (
        <Button look="main" onClick={() => void keeper.allow()}>
          {say('common.tryAgain')}
        </Button>
      )}
      {before && (
        <Button look="quiet" onClick={() => void saveFile(before)}>
          {say('keptFile.saveBefore')}
        </Button>
      )}
    </div>
  )
}

/** The generation before, ready before it is asked for: a share sheet opens only straight from a tap. */
function useFileBefore({ at, fault }: { readonly at: unknown; readonly fault: unknown }): FileToSave | null {
  const { beside } = useVault()
  const [before, setBefore] = useState<FileToSave | null>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: with each writing there may be another.
  useEffect(() => {
    let gone = false
    if (beside) void fileBefore(beside).then((file) => gone || setBefore(file))
    return () => {
      gone = true
    }
  }, [beside, at, fault])
  return before
}
