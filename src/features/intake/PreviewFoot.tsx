import type { ReadImport } from '../../domain/imports.ts'
import { importIdOf } from '../../domain/imports.ts'
import { useJournal } from '../../store/useJournal.ts'
import { useWords } from '../../store/WordsProvider.tsx'
import { Button } from '../../ui/Button.tsx'
import styles from './Preview.module.css'

/** What a preview ends with: what will be kept, or that it is here already, and the choice. */
export function PreviewFoot({
  read,
  onKeep,
  onCancel,
}: {
  read: ReadImport | null
  onKeep: () => void
  onCancel: () => void
}) {
  const say = useWords()
  const isHere = useIsHere(read)
  return (
    <>
      <p className={styles.kept}>
        {read
          ? say(`intake.willKeep.${read.sort}`, { count: read.days.length })
          : say('intake.nothingChosen')}
      </p>
      {isHere && <p>{say('intake.already')}</p>}
      <div className={styles.actions}>
        {read && !isHere && (
          <Button look="main" onClick={onKeep}>
            {say('intake.keep')}
          </Button>
        )}
        <Button look="quiet" onClick={onCancel}>
          {say(isHere ? 'common.close' : 'intake.leave')}
        </Button>
      </div>
    </>
  )
}

/** Whether all of it was kept before. */
export function useIsHere(read: ReadImport | null): boolean {
  const journal = useJournal()
  return read !== null && journal.pages.get('desk')?.get(importIdOf(read))?.kind === 'import'
}
