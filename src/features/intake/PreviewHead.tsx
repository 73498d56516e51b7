import { useEffect, useRef } from 'react'
import type { ReadImport } from '../../domain/imports.ts'
import { useWords } from '../../store/WordsProvider.tsx'
import styles from './Preview.module.css'
import { spanOfDays } from './spanOfDays.ts'

/** What a preview begins with: which file it is, the days it tells of, what was read of it and what not. */
export function PreviewHead({
  name,
  read,
  lead,
  more,
  notes,
}: {
  name: string
  read: Pick<ReadImport, 'from' | 'to'> | null
  lead: string
  more?: string | null
  notes: readonly string[]
}) {
  const say = useWords()
  const title = useRef<HTMLHeadingElement>(null)
  useEffect(() => title.current?.focus(), [])
  return (
    <>
      <div>
        <h2 id="preview" ref={title} tabIndex={-1} className={styles.name}>
          {name}
        </h2>
        {read && <p className={styles.soft}>{spanOfDays(read.from, read.to, say)}</p>}
      </div>
      <div className={styles.words}>
        <p>{lead}</p>
        {more && <p>{more}</p>}
        {notes.length > 0 && (
          <ul className={styles.notes}>
            {notes.map((note) => (
              <li key={note}>{note}</li>
            ))}
          </ul>
        )}
      </div>
    </>
  )
}
