import { useWords } from '../../store/WordsProvider.tsx'
import { Button } from '../../ui/Button.tsx'
import styles from './DialogFoot.module.css'

/** The foot of a dialog that saves as it changes: delete, or done. */
export function DialogFoot({ onDelete, onDone }: { onDelete: () => void; onDone: () => void }) {
  const say = useWords()
  return (
    <div className={styles.foot}>
      <Button look="quiet" onClick={onDelete}>
        {say('common.delete')}
      </Button>
      <Button look="main" onClick={onDone}>
        {say('care.done')}
      </Button>
    </div>
  )
}
