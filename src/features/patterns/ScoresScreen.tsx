import { useMemo, useState } from 'react'
import { findEntry } from '../../domain/entries.ts'
import { deleteEntry, putEntry } from '../../domain/journal.ts'
import { pageOf } from '../../domain/kinds/entry.ts'
import type { Score } from '../../domain/kinds/score.ts'
import { ADDRESSES } from '../../store/address.ts'
import { BackLink } from '../../store/BackLink.tsx'
import { useVaultState } from '../../store/JournalProvider.tsx'
import { newId } from '../../store/newId.ts'
import { instrumentName } from '../../store/scoreNames.ts'
import { useUndo } from '../../store/UndoProvider.tsx'
import { useCommand } from '../../store/useCommand.ts'
import { useWords } from '../../store/WordsProvider.tsx'
import { Button } from '../../ui/Button.tsx'
import { formatDay } from '../../ui/format.ts'
import { ScreenHead } from '../../ui/ScreenHead.tsx'
import { EmptyShore } from '../../ui/Shore.tsx'
import { ScoreDialog } from './ScoreDialog.tsx'
import { ScoreSection } from './ScoreSection.tsx'
import styles from './ScoresScreen.module.css'
import { instrumentScores } from './scoreRows.ts'

/** Totals of published instruments that the person answered elsewhere, over time, with those instruments' own bands. */
export function ScoresScreen() {
  const say = useWords()
  const { journal, whole } = useVaultState()
  const command = useCommand()
  const undo = useUndo()
  const [opened, setOpened] = useState<string | null>(null)
  const instruments = useMemo(() => (whole ? instrumentScores(journal) : null), [journal, whole])

  const keep = (id: string, kept: Pick<Score, 'instrument' | 'day' | 'total'>) =>
    command((before, now) => {
      const found = findEntry(before, id, 'score')
      return putEntry(before, { kind: 'score', id, ...kept }, now, found ? pageOf(found) : undefined)
    })
  const remove = (score: Score) => {
    const { id, instrument, day, total } = score
    setOpened(null)
    void command((before, now) => deleteEntry(before, id, pageOf(score), now))
    undo.offer({
      words: say('scores.deleted', {
        name: instrumentName(instrument, say.language),
        day: formatDay(day, say.language, 'short'),
      }),
      undo: () => void keep(id, { instrument, day, total }),
    })
  }
  const add = (
    <Button
      look={instruments?.length === 0 ? 'main' : 'plain'}
      aria-haspopup="dialog"
      onClick={() => setOpened(newId())}
    >
      {say('scores.add')}
    </Button>
  )

  return (
    <div className={styles.page}>
      <div>
        <BackLink href={ADDRESSES.patterns}>{say('nav.patterns')}</BackLink>
        <ScreenHead title={say('scores.title')} />
        <p className="soft">{say('scores.what')}</p>
      </div>
      {!instruments && <p role="status">{say('journal.openingOlder')}</p>}
      {instruments?.length === 0 && <EmptyShore action={add}>{say('scores.empty')}</EmptyShore>}
      {instruments && instruments.length > 0 && <div>{add}</div>}
      {instruments?.map((totals) => (
        <ScoreSection key={totals.instrument.id} totals={totals} onOpen={({ id }) => setOpened(id)} />
      ))}
      {opened && (
        <ScoreDialog
          key={opened}
          score={findEntry(journal, opened, 'score')}
          onKeep={(kept) => keep(opened, kept)}
          onDelete={remove}
          onClose={() => setOpened(null)}
        />
      )}
    </div>
  )
}
