import { fault, ok, type Result } from '../../domain/result.ts'
import { csvRows } from '../table/rows.ts'
import { type Table, tableOf } from '../table/table.ts'
import { tableText } from '../table/text.ts'
import { daylioPoint } from './daylio.ts'
import { readTrackerJson } from './json.ts'
import type { TrackerReading } from './reading.ts'
import { readTrackerTable } from './tables.ts'

/** Another app’s history as it is known here, or a table that the person must first say the meaning of. */
export type History = ({ readonly kind: 'tracker' } & TrackerReading) | ({ readonly kind: 'table' } & Table)

/** Why no history was read. `dates-unreadable`: there are entries, and the date of none of them could be read. */
export type HistoryFault = 'not-known' | 'nothing-in-it' | 'dates-unreadable'

/** Reads a history that is a table or JSON, in whatever encoding. Never throws for what a file may hold. */
export function historyIn(bytes: Uint8Array, kind: 'table' | 'json'): Result<History, HistoryFault> {
  const text = tableText(bytes)
  const reading = kind === 'json' ? readTrackerJson(text) : readTrackerTable(text)
  if (reading && reading.entries.length > 0) return ok({ kind: 'tracker', ...reading })
  if (reading) return fault(reading.unreadable > 0 ? 'dates-unreadable' : 'nothing-in-it')
  if (kind === 'json') return fault('not-known')
  const table = tableOf(csvRows(text))
  return table.ok ? ok({ kind: 'table', ...table.value, moods: moodsIn(table.value) }) : table
}

/** Told where the table is read, so that whoever shows it need not know every app's words. */
function moodsIn({ columns }: Table): NonNullable<Table['moods']> {
  const words = columns.flatMap((column) => column.words ?? [])
  return new Map(
    words.flatMap((word) => {
      const point = daylioPoint(word)
      return point === null ? [] : [[word, point] as const]
    }),
  )
}
