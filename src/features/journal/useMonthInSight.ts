import { useEffect, useState } from 'react'
import type { Month } from '../../domain/day.ts'
import { idOfMonth } from './MonthOfDays.tsx'
import type { WrittenMonth } from './writtenDays.ts'

/** Only what crosses a line a little below the top counts as being read. */
const LINE = '-12% 0px -88% 0px'

/** The month that stands at the top of the screen; null until one does. */
export function useMonthInSight(months: readonly WrittenMonth[]): Month | null {
  const [month, setMonth] = useState<Month | null>(null)
  useEffect(() => {
    const observer = new IntersectionObserver(
      (changes) => {
        for (const { target, isIntersecting } of changes) {
          if (isIntersecting && target instanceof HTMLElement)
            setMonth((target.dataset.month ?? null) as Month | null)
        }
      },
      { rootMargin: LINE },
    )
    for (const written of months) {
      const section = document.getElementById(idOfMonth(written.month))
      if (section) observer.observe(section)
    }
    return () => observer.disconnect()
  }, [months])
  return month
}
