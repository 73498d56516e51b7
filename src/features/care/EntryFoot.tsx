import { useWords } from '../../store/WordsProvider.tsx'
import { Button } from '../../ui/Button.tsx'
import { DialogFoot } from '../../ui/DialogFoot.tsx'

/** The foot of a dialog that saves as it changes: delete, or done. */
export function EntryFoot({ onDelete, onDone }: { onDelete: () => void; onDone: () => void }) {
  const say = useWords()
  return (
    <DialogFoot>
      <Button look="quiet" onClick={onDelete}>
        {say('common.delete')}
      </Button>
      <Button look="main" onClick={onDone}>
        {say('care.done')}
      </Button>
    </DialogFoot>
  )
}
