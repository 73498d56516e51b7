import type { TableColumn } from '../../intake/table/table.ts'
import { useWords } from '../../store/WordsProvider.tsx'
import { Chip } from '../../ui/Chip.tsx'
import { Fold } from '../../ui/Fold.tsx'
import styles from './Preview.module.css'

/** Which column says one thing; folded away once one is chosen, as most are known by what they are called. */
export function ColumnChoice({
  role,
  columns,
  value,
  isNeeded = false,
  onChange,
}: {
  role: string
  columns: readonly TableColumn[]
  value: number | null
  isNeeded?: boolean
  onChange: (value: number | null) => void
}) {
  const say = useWords()
  const nameOf = (place: number) => columns[place]?.name || say('intake.table.unnamed', { place: place + 1 })
  const chips = (
    <ul className={styles.chips} aria-label={role}>
      {!isNeeded && (
        <li>
          <Chip tone="mark" on={value === null} aria-pressed={value === null} onClick={() => onChange(null)}>
            {say('intake.table.none')}
          </Chip>
        </li>
      )}
      {columns.map((column, place) =>
        column.filled === 0 ? null : (
          // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place, and two may be called alike
          <li key={place}>
            <Chip
              tone="mark"
              on={value === place}
              aria-pressed={value === place}
              onClick={() => onChange(place)}
            >
              {nameOf(place)}
            </Chip>
          </li>
        ),
      )}
    </ul>
  )
  if (isNeeded && value === null)
    return (
      <div className={styles.choice}>
        <h3 className={styles.label}>{role}</h3>
        {chips}
      </div>
    )
  const column = value === null ? say('intake.table.none') : nameOf(value)
  const example = columns[value ?? -1]?.example
  return (
    <Fold
      name={
        <span className={styles.chosen}>
          {say('intake.table.chosen', { role, column })}
          {example && (
            <span className={styles.names} translate="no">
              {example}
            </span>
          )}
        </span>
      }
    >
      {chips}
    </Fold>
  )
}
