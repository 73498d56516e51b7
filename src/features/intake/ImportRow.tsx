import type { Day } from '../../domain/day.ts'
import { useWords } from '../../store/WordsProvider.tsx'
import { Button } from '../../ui/Button.tsx'
import styles from './IntakeScreen.module.css'
import { spanOfDays } from './spanOfDays.ts'

/** Something that was brought in: what it is, and the days it covers; null where it cannot be taken back just now. */
export function ImportRow({
  name,
  from,
  to,
  onTakeBack,
}: {
  name: string
  from: Day
  to: Day
  onTakeBack: (() => void) | null
}) {
  const say = useWords()
  return (
    <li className={styles.row}>
      <div>
        <p>{name}</p>
        <p className={styles.soft}>{spanOfDays(from, to, say)}</p>
      </div>
      <Button look="quiet" disabled={!onTakeBack} onClick={onTakeBack ?? undefined}>
        {say('intake.takeBack')}
      </Button>
    </li>
  )
}
