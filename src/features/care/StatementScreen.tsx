import { useState } from 'react'
import { findEntry } from '../../domain/entries.ts'
import { type BoundaryStatement, spokenStatement } from '../../domain/kinds/care.ts'
import { ADDRESSES } from '../../store/address.ts'
import { BackLink } from '../../store/BackLink.tsx'
import { withBegun } from '../../store/begun.ts'
import { leaveFor } from '../../store/cameFrom.ts'
import { useEntries } from '../../store/useEntries.ts'
import { useJournal } from '../../store/useJournal.ts'
import { useWords } from '../../store/WordsProvider.tsx'
import { Button } from '../../ui/Button.tsx'
import { Chip } from '../../ui/Chip.tsx'
import { ScreenHead } from '../../ui/ScreenHead.tsx'
import { EmptyShore } from '../../ui/Shore.tsx'
import styles from './CareForm.module.css'
import { DraftArea, DraftInput } from './DraftFields.tsx'
import { EntryFoot } from './EntryFoot.tsx'
import { otherWays, STATEMENT_PARTS } from './startingPoints.ts'
import { useLogMoment } from './useLogMoment.ts'

/** Words for a kind no: what we can offer, what we can't, and that the door stays open. Saved as they change. */
export function StatementScreen({ id }: { id: string }) {
  const say = useWords()
  const statement = findEntry(withBegun(useJournal(), id), id, 'statement')
  return (
    <>
      <BackLink href={ADDRESSES.care}>{say('nav.care')}</BackLink>
      <ScreenHead title={statement?.situation || say('care.statement.untitled')} />
      {statement ? <StatementForm statement={statement} /> : <EmptyShore>{say('care.gone')}</EmptyShore>}
    </>
  )
}

function StatementForm({ statement }: { statement: BoundaryStatement }) {
  const say = useWords()
  const statements = useEntries('statement')
  const logMoment = useLogMoment()
  const [copied, setCopied] = useState<'copied' | 'not-copied' | null>(null)
  const spoken = spokenStatement(statement)
  const write = (part: 'situation' | (typeof STATEMENT_PARTS)[number]) => (text: string) =>
    statements.change(statement.id, { [part]: text })
  const copy = () => {
    // Where the page may not write to the clipboard, the words are on the screen to be copied by hand.
    const writing = navigator.clipboard?.writeText(spoken) ?? Promise.reject(new DOMException())
    writing.then(
      () => setCopied('copied'),
      () => setCopied('not-copied'),
    )
  }
  return (
    <div className={styles.form}>
      <div className={styles.part}>
        <blockquote className={styles.quote}>{spoken || say('statement.nothingYet')}</blockquote>
        <div className={styles.actions}>
          <Button look="main" disabled={spoken === ''} onClick={copy}>
            {say('statement.copy')}
          </Button>
          <Button onClick={() => logMoment('boundary-kept', statement.situation)}>
            {say('statement.used')}
          </Button>
        </div>
        <p role="status" className="soft">
          {copied && say(`statement.${copied}`)}
        </p>
      </div>
      <DraftInput
        label={say('statement.situation')}
        value={statement.situation}
        onWrite={write('situation')}
      />
      {STATEMENT_PARTS.map((part) => (
        <div key={part} className={styles.part}>
          <DraftArea label={say(`statement.${part}`)} value={statement[part]} onWrite={write(part)} />
          <ul className={styles.chips} aria-label={say('statement.otherWays')}>
            {otherWays(part, say)
              .filter((words) => words !== statement[part])
              .map((words) => (
                <li key={words}>
                  <Chip tone="mark" on={false} onClick={() => void write(part)(words)}>
                    {words}
                  </Chip>
                </li>
              ))}
          </ul>
        </div>
      ))}
      <EntryFoot
        onDelete={() => {
          const words = say('care.deleted', { name: statement.situation || say('care.statement.untitled') })
          if (!statements.remove(statement.id, words)) leaveFor(ADDRESSES.care)
        }}
        onDone={() => {
          if (spoken !== '') statements.keep(statement.id)
          leaveFor(ADDRESSES.care)
        }}
      />
    </div>
  )
}
