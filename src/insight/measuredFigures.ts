import type { Day } from '../domain/day.ts'
import { entriesOn } from '../domain/entries.ts'
import { importsOf } from '../domain/imports.ts'
import type { Journal, Page } from '../domain/journal.ts'
import { MEASURED_FIGURES, type Measured, type MeasuredFigure } from '../domain/kinds/measured.ts'
import { type MeantEntry, type Stretch, stretchesOf } from './stretches.ts'

/**
 * What was measured, as stretches. A day is known where it was measured: of several histories that tell of one day the
 * one kept last stands, and a night of which none tells is unknown. Another app measures otherwise, so with it a
 * stretch begins. Of a history whose import is gone nothing is known any more.
 */
export function measuredFiguresOf(
  journal: Journal,
  monthPages: readonly Page[],
): ReadonlyMap<MeasuredFigure, readonly Stretch[]> {
  const imports = new Map(
    importsOf(journal, 'health').map(({ id, choice }, rank) => [
      id,
      { rank, meaning: choice?.sort === 'health' ? choice.app : '' },
    ]),
  )
  return new Map(
    MEASURED_FIGURES.map((figure) => {
      const line: MeantEntry[] = []
      if (imports.size > 0)
        for (const page of monthPages) {
          const standing = new Map<Day, { readonly rank: number; readonly entry: MeantEntry }>()
          for (const row of entriesOn(page, 'measured')) {
            const made = imports.get(row.source)
            const entry = made && entryOf(row, figure, made.meaning)
            if (entry && made.rank >= (standing.get(row.day)?.rank ?? 0))
              standing.set(row.day, { rank: made.rank, entry })
          }
          const days = Array.from(standing.values(), ({ entry }) => entry)
          line.push(...days.sort((a, b) => (a.day < b.day ? -1 : 1)))
        }
      return [figure, stretchesOf(line, () => 'device')]
    }),
  )
}

function entryOf(row: Measured, figure: MeasuredFigure, meaning: string): MeantEntry | null {
  const value = row[figure]
  return value === null ? null : { day: row.day, value, meaning }
}
