import { useState } from 'react'
import type { Month } from '../../domain/day.ts'
import { useWords } from '../../store/WordsProvider.tsx'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Icon } from '../../ui/Icon.tsx'
import styles from './JumpTo.module.css'
import { idOfMonth, settleAtMonth } from './place.ts'
import type { WrittenMonth } from './writtenDays.ts'
import { YearsAndMonths } from './YearsAndMonths.tsx'

/** The short way to another month: beside the days on a wide screen, behind a button on a narrow one. */
export function JumpTo({
  months,
  read,
  onJump,
}: {
  months: readonly WrittenMonth[]
  read: Month | null
  /** Told before it is gone to a month, which is on the page from then on. */
  onJump: () => void
}) {
  const say = useWords()
  const [asking, setAsking] = useState(false)
  const names = months.map(({ month }) => month)
  const current = read ?? names[0] ?? null
  const goTo = (month: Month) => {
    setAsking(false)
    onJump()
    settleAtMonth(month)
    // Once the dialog has given the focus back to its button.
    setTimeout(() => document.getElementById(`${idOfMonth(month)}-name`)?.focus({ preventScroll: true }))
  }
  return (
    <>
      <div className={styles.corner}>
        <Button
          look="round"
          aria-label={say('journal.jump')}
          aria-haspopup="dialog"
          onClick={() => setAsking(true)}
        >
          <Icon name="calendar" />
        </Button>
      </div>
      <nav className={styles.side} aria-label={say('journal.jump')}>
        <YearsAndMonths months={names} current={current} onChoose={goTo} />
      </nav>
      {asking && (
        <Dialog title={say('journal.jump')} closeWord={say('common.close')} onClose={() => setAsking(false)}>
          <YearsAndMonths months={names} current={current} onChoose={goTo} />
        </Dialog>
      )}
    </>
  )
}
