import type { Day } from '../../domain/day.ts'
import { useWords } from '../../store/WordsProvider.tsx'
import { Button } from '../../ui/Button.tsx'
import { formatDay } from '../../ui/format.ts'
import styles from './IntakeScreen.module.css'

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
        <p className={styles.soft}>
          {say('intake.spanOf', {
            from: formatDay(from, say.language, 'long'),
            to: formatDay(to, say.language, 'long'),
          })}
        </p>
      </div>
      <Button look="quiet" disabled={!onTakeBack} onClick={onTakeBack ?? undefined}>
        {say('intake.takeBack')}
      </Button>
    </li>
  )
}
