import { memo, useDeferredValue, useState } from 'react'
import { ADDRESSES } from '../../store/address.ts'
import { useWords } from '../../store/WordsProvider.tsx'
import { ButtonLink } from '../../ui/Button.tsx'
import { ShorePicture } from './ShorePicture.tsx'
import styles from './ShoreSection.module.css'
import { ShoreTable } from './ShoreTable.tsx'
import type { Shore } from './shore.ts'
import { shoreSentence } from './shoreWords.ts'
import { TableButton } from './TableButton.tsx'

/** The picture of all signals, what it says in a few sentences, the same as a table, and the ways to look further. */
export const ShoreSection = memo(function ShoreSection({ shore }: { shore: Shore }) {
  const say = useWords()
  const [asTable, setAsTable] = useState(false)
  // The button answers at once; some thousand cells follow.
  const shown = useDeferredValue(asTable)
  return (
    <section className={styles.section} aria-label={say('shore.title')}>
      <p className={styles.sentence}>{shoreSentence(shore, say)}</p>
      <ShorePicture shore={shore} />
      <div className={styles.ways}>
        <TableButton of="shore-table" isOpen={asTable} onChange={setAsTable} />
        <ButtonLink href={ADDRESSES.year}>{say('year.title')}</ButtonLink>
        <ButtonLink href={ADDRESSES.compare}>{say('compare.title')}</ButtonLink>
      </div>
      <div id="shore-table">{shown && <ShoreTable shore={shore} />}</div>
    </section>
  )
})
