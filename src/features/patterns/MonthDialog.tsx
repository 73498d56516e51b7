import type { Day } from '../../domain/day.ts'
import { questionOn } from '../../domain/kinds/question.ts'
import type { Signal } from '../../insight/signal.ts'
import type { DayCell, MonthCells } from '../../insight/year.ts'
import { addressOfDay } from '../../store/address.ts'
import { signalName } from '../../store/signalName.ts'
import { questionWords } from '../../store/signalWords.ts'
import { useWords } from '../../store/WordsProvider.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { formatDay } from '../../ui/format.ts'
import { formatNumber } from '../../ui/formatNumber.ts'
import type { Say } from '../../words/words.ts'
import styles from './MonthDialog.module.css'
import { Cell } from './MonthOfCells.tsx'
import { figureWords } from './readingWords.ts'

/** A month's days as a list in words; each leads to the day. */
export function MonthDialog({
  cells,
  signal,
  onClose,
}: {
  cells: MonthCells
  signal: Signal
  onClose: () => void
}) {
  const say = useWords()
  const month = formatDay(`${cells.month}-01` as Day, say.language, 'monthYear')
  const known = cells.days.filter(({ value }) => value !== null)
  return (
    <Dialog
      title={say('year.monthTitle', { name: signalName(signal, say), month })}
      closeWord={say('common.close')}
      onClose={onClose}
    >
      {known.length === 0 ? (
        <p className={styles.none}>{say('year.noneInMonth')}</p>
      ) : (
        <ul>
          {known.map((cell) => (
            <li key={cell.day}>
              <a {...addressOfDay(cell.day)} className={styles.day}>
                <span className={styles.cell} aria-hidden="true">
                  <Cell cell={cell} />
                </span>
                <span className={styles.date}>{formatDay(cell.day, say.language, 'weekdayDay')}</span>
                <span className={styles.word}>{wordOf(cell, signal, say)}</span>
              </a>
            </li>
          ))}
        </ul>
      )}
    </Dialog>
  )
}

function wordOf({ day, value, level }: DayCell, signal: Signal, say: Say): string {
  if (value === null || level === null) return ''
  if (signal.source === 'question' && signal.kind === 'rating')
    return questionWords(questionOn(signal.question, day), say).scale[level]
  if (signal.source === 'measured') return figureWords(value, signal, say)
  return formatNumber(value, say.language)
}
