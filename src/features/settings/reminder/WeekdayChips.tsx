import { addDays, type Day } from '../../../domain/day.ts'
import { useWords } from '../../../store/WordsProvider.tsx'
import { Chip } from '../../../ui/Chip.tsx'
import { ChipSet } from '../../../ui/ChipSet.tsx'
import { formatDay } from '../../../ui/format.ts'

/** A Monday, to name the weekdays by. */
const MONDAY = '2024-01-01' as Day

/** The seven weekdays, 1 (Monday) to 7, of which any may be chosen. */
export function WeekdayChips({
  legend,
  legendUnseen = false,
  days,
  onToggle,
}: {
  legend: string
  legendUnseen?: boolean
  days: readonly number[]
  onToggle: (weekday: number) => void
}) {
  const say = useWords()
  return (
    <ChipSet legend={legend} legendUnseen={legendUnseen}>
      {[1, 2, 3, 4, 5, 6, 7].map((weekday) => (
        <Chip
          key={weekday}
          tone="mark"
          on={days.includes(weekday)}
          aria-pressed={days.includes(weekday)}
          onClick={() => onToggle(weekday)}
        >
          {formatDay(addDays(MONDAY, weekday - 1), say.language, 'weekday')}
        </Chip>
      ))}
    </ChipSet>
  )
}
