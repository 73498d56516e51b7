import type { HistoryColumns } from '../table/columns.ts'
import { isInGroups, type Table, tableNumber } from '../table/table.ts'
import { clocksIn, type DateOrder, type WrittenDate, writtenDate } from '../written/date.ts'
import { plainLetters } from '../written/months.ts'
import { homeZoneOf, wallOf } from '../written/zone.ts'
import { plainNote } from './plainNote.ts'
import { gather, type LooseEntry, type TrackerReading } from './reading.ts'

const LONGEST_NOTE = 20_000

/**
 * A table of days as a history: every other column that holds numbers, or few words, is something asked. Where its scale
 * ends is not known. What a program wrote in UTC is put on the wall at home; any other clock stands as written.
 */
export function tableHistory(
  table: Table,
  columns: HistoryColumns,
  order: DateOrder,
  timeZone: string,
): TrackerReading {
  const home = homeZoneOf(timeZone)
  const atHome = (written: WrittenDate): WrittenDate => {
    const { date, minute, offsetMinutes } = written
    if (minute === null || offsetMinutes !== 0) return written
    const wall = wallOf(home, Date.parse(`${date}T${clockOf(minute)}Z`))
    return { ...written, date: new Date(wall).toISOString().slice(0, 10), minute: (wall / 60_000) % 1440 }
  }
  const list = listOfKinds(table)
  const asked = table.columns.flatMap((column, place) => {
    if (place === columns.date || place === columns.time || place === columns.note) return []
    if (place === list?.kind || place === list?.value) return []
    if (column.filled === 0 || column.dates >= column.filled * 0.6) return []
    const isNumbers = column.numbers === column.filled
    const before = table.columns.slice(0, place).filter(({ name }) => name === column.name).length
    const name = before > 0 ? `${column.name} (${before + 1})` : column.name
    return isNumbers || column.words !== null
      ? [
          {
            name: column.name ? name : String(place + 1),
            place,
            isNumbers,
            isGrouped: isInGroups(table, place),
          },
        ]
      : []
  })
  const entries = table.rows.map((row): LooseEntry => {
    const written = writtenDate(row[columns.date ?? -1] ?? '', order)
    const found = written && atHome(written)
    const minute = clocksIn(row[columns.time ?? -1] ?? '')[0] ?? found?.minute ?? null
    const values: Record<string, number | string> = {}
    const listed = list && tableNumber(row[list.value] ?? '')
    const kind = (row[list?.kind ?? -1] ?? '').trim()
    if (kind !== '' && listed !== null) values[kind] = listed
    for (const { name, place, isNumbers, isGrouped } of asked) {
      const cell = (row[place] ?? '').trim()
      const number = isNumbers ? tableNumber(cell, isGrouped) : null
      if (number !== null) values[name] = number
      else if (cell !== '' && !isNumbers) values[name] = cell
    }
    return {
      at: found && minute !== null ? `${found.date}T${clockOf(minute)}` : (found?.date ?? null),
      values,
      note: plainNote((row[columns.note ?? -1] ?? '').slice(0, LONGEST_NOTE)),
    }
  })
  return gather('table', entries, (word) => table.moods?.get(word) ?? null)
}

/** Where a table has a row for each thing that was asked (Bearable's), which columns name it and hold its number. */
function listOfKinds({ columns }: Table): { readonly kind: number; readonly value: number } | null {
  const placeOf = (called: RegExp) => columns.findIndex(({ name }) => called.test(plainLetters(name).trim()))
  const kind = placeOf(/^(?:category|kategorie|categorie|categoria|measure|metric|tracker|variable)$/)
  const value = placeOf(/^(?:rating|amount|rating\/amount|value|score|wert|valeur|valor|valore)$/)
  const { words, filled } = columns[kind] ?? {}
  return words && words.length > 1 && filled === columns[value]?.filled ? { kind, value } : null
}

function clockOf(minute: number): string {
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`
}
