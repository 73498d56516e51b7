import { useWords } from '../../store/WordsProvider.tsx'
import { Button } from '../../ui/Button.tsx'
import { formatSize } from '../../ui/formatSize.ts'
import styles from './IntakeScreen.module.css'

/** How far reading is, and the way to stop it. */
export function ReadingProgress({
  read,
  total,
  onCancel,
}: {
  read: number
  total: number
  onCancel: () => void
}) {
  const say = useWords()
  const words = say('intake.reading', {
    read: formatSize(read, say.language),
    total: formatSize(total, say.language),
  })
  return (
    <div className={styles.progress}>
      <label className={styles.progressWords}>
        {words}
        <progress className={styles.bar} value={read} max={Math.max(1, total)} />
      </label>
      <p className={styles.soft}>{say('intake.readingHere')}</p>
      <Button onClick={onCancel}>{say('intake.stop')}</Button>
    </div>
  )
}
