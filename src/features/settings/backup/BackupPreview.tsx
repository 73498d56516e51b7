import { useEffect, useMemo, useRef, useState } from 'react'
import { compareJournals } from '../../../domain/comparison.ts'
import type { Journal } from '../../../domain/journal.ts'
import type { LiveEntry } from '../../../domain/kinds/entry.ts'
import { useJournal } from '../../../store/useJournal.ts'
import { useWords } from '../../../store/WordsProvider.tsx'
import { Button } from '../../../ui/Button.tsx'
import type { FileToSave } from '../../../ui/saveFile.ts'
import styles from './BackupPreview.module.css'
import { countWords, isWritten, liveEntries, spanWords } from './countWords.ts'
import { ReplaceDialog } from './ReplaceDialog.tsx'

/** What a backup holds, and what adding it would do to what is here; nothing happens before a choice. */
export function BackupPreview({
  name,
  theirs,
  ahead,
  backup,
  onAdd,
  onReplace,
  onCancel,
}: {
  name: string
  theirs: Journal
  /** How many entries were stamped by a clock far ahead, and are held to now. */
  ahead: number
  backup: FileToSave | null
  onAdd: (words: string) => void
  onReplace: (words: string) => void
  onCancel: () => void
}) {
  const say = useWords()
  const journal = useJournal()
  const [asking, setAsking] = useState(false)
  const title = useRef<HTMLHeadingElement>(null)
  const { added, changed, removed, apart, stays } = useMemo(
    () => compareJournals(journal, theirs),
    [journal, theirs],
  )
  const inside = useMemo(() => liveEntries(theirs), [theirs])
  const isEmptyHere = useMemo(() => !liveEntries(journal).some(isWritten), [journal])
  const changes = added.length + changed.length + removed.length
  const span = spanWords(inside, say)

  useEffect(() => title.current?.focus(), [])

  return (
    <div className={styles.preview}>
      <div>
        <h3 ref={title} tabIndex={-1} className={styles.name}>
          {name}
        </h3>
        <p className={styles.soft}>{inside.length > 0 ? span : say('backup.insideNone')}</p>
      </div>
      <dl className={styles.rows}>
        <Row name={say('backup.new')} entries={added} fileSpan={span} />
        <Row name={say('backup.changed')} entries={changed.map((pair) => pair.joined)} fileSpan={span} />
        <Row name={say('backup.removed')} entries={removed} fileSpan={span} />
        <div className={styles.row}>
          <dt className={styles.label}>{say('backup.stays')}</dt>
          <dd>{isEmptyHere ? say('backup.staysNone') : say('backup.staysCount', { count: stays })}</dd>
        </div>
      </dl>
      {apart > 0 && <p>{say('backup.apart', { count: apart })}</p>}
      {ahead > 0 && <p>{say('backup.ahead', { count: ahead })}</p>}
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
        {!isEmptyHere && (
          <Button aria-haspopup="dialog" onClick={() => setAsking(true)}>
            {say('backup.replace')}
          </Button>
        )}
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

/** Entries that share a fate; the days they lie on are said where they are not all those of the file. */
function Row({
  name,
  entries,
  fileSpan,
}: {
  name: string
  entries: readonly LiveEntry[]
  fileSpan: string | null
}) {
  const say = useWords()
  if (entries.length === 0) return null
  const span = spanWords(entries, say)
  return (
    <div className={styles.row}>
      <dt className={styles.label}>{name}</dt>
      <dd>
        {countWords(entries, say)}
        {span !== fileSpan && <span className={styles.span}>{span}</span>}
      </dd>
    </div>
  )
}
