import { useWords } from '../../../store/WordsProvider.tsx'
import { Button } from '../../../ui/Button.tsx'
import { SideIcon } from '../../../ui/SideIcon.tsx'
import styles from './QuestionsScreen.module.css'

/** Moves one of a list a place up or down; at either end that way is shown, and leads nowhere. */
export function MoveButtons({
  name,
  isFirst,
  isLast,
  onMove,
}: {
  name: string
  isFirst: boolean
  isLast: boolean
  onMove: (step: -1 | 1) => void
}) {
  const say = useWords()
  const way = (word: 'up' | 'down', isEnd: boolean, step: -1 | 1) => (
    <Button
      look="round"
      aria-label={say(`questions.${word}`, { name })}
      aria-disabled={isEnd}
      onClick={isEnd ? undefined : () => onMove(step)}
    >
      <span className={styles[word]}>
        <SideIcon name="onward" />
      </span>
    </Button>
  )
  return (
    <span className={styles.moves}>
      {way('up', isFirst, -1)}
      {way('down', isLast, 1)}
    </span>
  )
}
