import { useEffect, useMemo, useRef, useState } from 'react'
import { compareJournals } from '../../domain/comparison.ts'
import type { LiveEntry } from '../../domain/entry.ts'
import type { Journal } from '../../domain/journal.ts'
import { useJournal } from '../../store/useJournal.ts'
import { useWords } from '../../store/WordsProvider.tsx'
import { Button } from '../../ui/Button.tsx'
import type { FileToSave } from '../../ui/saveFile.ts'
import styles from './BackupPreview.module.css'
import { countWords, isWritten, liveEntries, spanWords } from './countWords.ts'
import { ReplaceDialog } from './ReplaceDialog.tsx'

/** What a backup holds, and what adding it would do to what is here; nothing happens before a choice. */
export function BackupPreview({
  name,
  theirs,
  backup,
  onAdd,
  onReplace,
  onCancel,
}: {
  name: string
  theirs: Journal
  backup: FileToSave | null
  onAdd: (words: string) => void
  onReplace: (words: string) => void
  onCancel: () => void
}) {
  const say = useWords()
  const journal = useJournal()
  const [asking, setAsking] = useState(false)
  const title = useRef<HTMLHeadingElement>(null)
  const { added, changed, removed, stays } = useMemo(
    () => compareJournals(journal, theirs),
    [journal, theirs],
  )
  const inside = useMemo(() => liveEntries(theirs), [theirs])
  const isEmptyHere = useMemo(() => !liveEntries(journal).some(isWritten), [journal])
  const changes = added.length + changed.length + removed.length
  const inWords = (entries: readonly LiveEntry[]) =>
    [countWords(entries, say), spanWords(entries, say)].filter(Boolean).join(' ')

  useEffect(() => title.current?.focus(), [])

  return (
    <div className={styles.preview}>
      <div>
        <h3 ref={title} tabIndex={-1} className={styles.name}>
          {name}
        </h3>
        <p className={styles.soft}>{inside.length > 0 ? inWords(inside) : say('backup.insideNone')}</p>
      </div>
      <dl className={styles.rows}>
        {added.length > 0 && <Row name={say('backup.new')}>{inWords(added)}</Row>}
        {changed.length > 0 && (
          <Row name={say('backup.changed')}>{inWords(changed.map((pair) => pair.theirs))}</Row>
        )}
        {removed.length > 0 && <Row name={say('backup.removed')}>{inWords(removed)}</Row>}
        <Row name={say('backup.stays')}>
          {stays > 0 ? say('backup.staysCount', { count: stays }) : say('backup.staysNone')}
        </Row>
      </dl>
      {changes === 0 && <p>{say('backup.nothingNew')}</p>}
      <div className={styles.actions}>
        {changes > 0 && (
          <Button
            look="main"
            onClick={() =>
              onAdd(say('backup.added', { added: added.length, changed: changed.length + removed.length }))
            }
          >
            {say('backup.add')}
          </Button>
        )}
        {!isEmptyHere && <Button onClick={() => setAsking(true)}>{say('backup.replace')}</Button>}
        <Button look="quiet" onClick={onCancel}>
          {say('common.cancel')}
        </Button>
      </div>
      {asking && (
        <ReplaceDialog
          theirs={theirs}
          backup={backup}
          onReplace={() => {
            setAsking(false)
            onReplace(say('backup.replaced'))
          }}
          onClose={() => setAsking(false)}
        />
      )}
    </div>
  )
}

function Row({ name, children }: { name: string; children: string }) {
  return (
    <div className={styles.row}>
      <dt className={styles.label}>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}
