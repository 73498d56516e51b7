import { useState } from 'react'
import type { Day } from '../../domain/day.ts'
import { lazySheet } from '../../store/lazyScreen.tsx'
import { useWords } from '../../store/WordsProvider.tsx'
import { Button } from '../../ui/Button.tsx'

const DayWork = lazySheet(async () => (await import('./DayWork.tsx')).DayWork)

/** Opens the figures of the day's work. */
export function DayWorkButton({ day }: { day: Day }) {
  const say = useWords()
  const [open, setOpen] = useState(false)
  return (
    <div>
      <Button look="quiet" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        {say('today.work')}
      </Button>
      {open && <DayWork day={day} onClose={() => setOpen(false)} />}
    </div>
  )
}
