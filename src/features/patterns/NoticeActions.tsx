import { putEntry } from '../../domain/journal.ts'
import type { Notice } from '../../domain/kinds/notice.ts'
import { useUndo } from '../../store/UndoProvider.tsx'
import { useCommand } from '../../store/useCommand.ts'
import { useToday } from '../../store/useToday.tsx'
import { useWords } from '../../store/WordsProvider.tsx'
import { Button } from '../../ui/Button.tsx'
import type { SignalRow } from './signalRows.ts'

/** What the person can make of a notice: put it away for a while, bring it back, or call what came since their new normal. */
export function NoticeActions({ row }: { row: SignalRow }) {
  const say = useWords()
  const command = useCommand()
  const undo = useUndo()
  const { day } = useToday()
  const { notice, reading, isAway } = row
  const isNamed = reading?.status === 'eroding' || reading?.status === 'easing'
  if (!notice || !isNamed || notice.newNormal) return null

  const change = (part: Partial<Pick<Notice, 'putAway' | 'newNormal'>>, words: string) => {
    const { editedAt: _, ...before } = notice
    void command((journal, now) => putEntry(journal, { ...before, ...part }, now))
    undo.offer({ words, undo: () => void command((journal, now) => putEntry(journal, before, now)) })
  }
  return (
    <>
      {isAway ? (
        <Button onClick={() => change({ putAway: null }, say('patterns.notice.back'))}>
          {say('patterns.notice.bringBack')}
        </Button>
      ) : (
        <Button onClick={() => change({ putAway: day }, say('patterns.notice.isAway'))}>
          {say('patterns.notice.putAway')}
        </Button>
      )}
      <Button onClick={() => change({ newNormal: day }, say('patterns.notice.isNormal'))}>
        {say('patterns.notice.newNormal')}
      </Button>
    </>
  )
}
