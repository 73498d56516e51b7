import type { Day } from '../../domain/day.ts'
import type { Signal } from '../../insight/signal.ts'
import type { MonthCells } from '../../insight/year.ts'
import { addressOfDay } from '../../store/address.ts'
import { signalName } from '../../store/signalName.ts'
import { useWords } from '../../store/WordsProvider.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { formatDay } from '../../ui/format.ts'
import styles from './MonthDialog.module.css'
import { Cell } from './MonthOfCells.tsx'
import { dayWord } from './readingWords.ts'

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
                <span className={styles.word}>
                  {cell.value !== null && dayWord(signal, cell.day, cell.value, say)}
                </span>
              </a>
            </li>
          ))}
        </ul>
      )}
    </Dialog>
  )
}
