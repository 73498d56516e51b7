import { weekOf } from '../../domain/day.ts'
import { daysWritten } from '../../domain/entries.ts'
import { pauseOf } from '../../domain/pause.ts'
import { pointWithin, type ShorePoint } from '../../insight/shore.ts'
import { addressOfDay } from '../../store/address.ts'
import { addressOfPause, addressOfSignal } from '../../store/addressWithin.ts'
import { signalName } from '../../store/signalName.ts'
import { contextName } from '../../store/signalWords.ts'
import { useJournal } from '../../store/useJournal.ts'
import { useWords } from '../../store/WordsProvider.tsx'
import { Button, ButtonLink } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { formatDay } from '../../ui/format.ts'
import { contextsIn } from './contextMarks.ts'
import styles from './PeriodDialog.module.css'
import { type Shore, type ShoreRow, TIERS } from './shore.ts'
import { periodFigure, seasonsIn, shorePeriodWords } from './shoreWords.ts'

/** One week (or day, month …) of the picture: what every line says of it, its days, and the ones beside it a tap away. */
export function PeriodDialog({
  shore: { frame, tiers },
  index,
  onMove,
  onClose,
}: {
  shore: Shore
  index: number
  onMove: (index: number) => void
  onClose: () => void
}) {
  const say = useWords()
  const journal = useJournal()
  const period = frame.periods[index]
  const last = frame.periods.length - 1
  if (!period) return null
  const known = TIERS.flatMap((tier) => tiers.get(tier) ?? []).flatMap(
    ({ row, line }): readonly { readonly row: ShoreRow['row']; readonly point: ShorePoint }[] => {
      const point = pointWithin(line.points, period)
      return point ? [{ row, point }] : []
    },
  )
  const hasDays = frame.grain === 'day' || frame.grain === 'week' || frame.grain === 'month'
  const days = hasDays ? [...daysWritten(journal, period.from, period.to)].sort() : []
  const week = frame.grain === 'week' ? weekOf(period.to) : null
  const behind = [
    ...seasonsIn(journal, period).map(({ name }) => name),
    ...contextsIn(journal, period).map((each) =>
      say('patterns.inTheAirDays', { name: contextName(each.context, say), count: each.days.length }),
    ),
  ]
  // Of a week its days come first, within a thumb's reach; a month has too many of them.
  const daysOfIt = days.length > 0 && (
    <ul className={styles.days} aria-label={say('shore.period.days')}>
      {days.map((day) => (
        <li key={day}>
          <ButtonLink {...addressOfDay(day)}>
            {formatDay(day, say.language, frame.grain === 'week' ? 'weekdayDay' : 'dayMonthShort')}
          </ButtonLink>
        </li>
      ))}
    </ul>
  )
  return (
    <Dialog title={shorePeriodWords(frame, period, say)} closeWord={say('common.close')} onClose={onClose}>
      <div className={styles.move}>
        <Button aria-disabled={index === 0} onClick={() => index > 0 && onMove(index - 1)}>
          {say('shore.period.earlier')}
        </Button>
        <Button aria-disabled={index === last} onClick={() => index < last && onMove(index + 1)}>
          {say('shore.period.later')}
        </Button>
      </div>
      {behind.length > 0 && <p className="soft">{behind.join(' · ')}</p>}
      {week && daysOfIt}
      {known.length === 0 ? (
        <p className="soft">{say('shore.period.nothing')}</p>
      ) : (
        <ul aria-label={say('shore.period.lines')}>
          {known.map(({ row, point }) => (
            <li key={row.signal.key}>
              <a {...addressOfSignal(row.signal.key)} className={styles.line}>
                <span>{signalName(row.signal, say)}</span>
                <span className="soft">{periodFigure(row, point, frame, say)}</span>
              </a>
            </li>
          ))}
        </ul>
      )}
      {!week && daysOfIt}
      {week && pauseOf(journal, week) && (
        <ButtonLink {...addressOfPause(week)}>{say('shore.period.pause')}</ButtonLink>
      )}
    </Dialog>
  )
}
