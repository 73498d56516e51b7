import type { Day } from '../../domain/day.ts'
import { daysBetween } from '../../domain/day.ts'
import type { Unstamped } from '../../domain/journal.ts'
import { latestNotice, type Notice, noticeIdOf, QUIET_DAYS } from '../../domain/kinds/notice.ts'
import type { SignalRow } from './signalRows.ts'

/**
 * The notices to keep because these rows are shown today: one for each signal that is named and has none that is
 * still open; none for a question the person hid. None is made within {@link QUIET_DAYS} of the one before.
 */
export function noticesToMake(
  rows: readonly SignalRow[],
  notices: readonly Notice[],
  today: Day,
): readonly Unstamped<Notice>[] {
  return rows.flatMap(({ signal, reading }) => {
    if (signal.hidden || !reading || (reading.status !== 'eroding' && reading.status !== 'easing')) return []
    const last = latestNotice(notices, signal.key)
    const isOpen = reading.noticed !== null && reading.noticed.returned === null
    if (last && (isOpen || daysBetween(last.day, today) < QUIET_DAYS)) return []
    const { status, yardstick } = reading
    const id = noticeIdOf(signal.key, today)
    return [
      {
        kind: 'notice',
        id,
        signal: signal.key,
        status,
        day: today,
        yardstick,
        putAway: null,
        newNormal: null,
      },
    ]
  })
}
