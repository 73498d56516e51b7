import { useWords } from '../store/WordsProvider.tsx'
import { Button } from '../ui/Button.tsx'
import { Notice } from '../ui/Notice.tsx'

/** A step that nobody knows the outcome of: said, so that it is looked at, rather than passed over in silence. */
export function UncaughtNotice({ onClose }: { onClose: () => void }) {
  const say = useWords()
  return (
    <Notice
      tone="pressing"
      actions={
        <Button look="quiet" onClick={onClose}>
          {say('common.close')}
        </Button>
      }
    >
      <p>{say('broken.uncaught')}</p>
    </Notice>
  )
}
