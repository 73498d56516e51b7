import { useVault } from '../store/JournalProvider.tsx'
import { useWords } from '../store/WordsProvider.tsx'
import { Button } from '../ui/Button.tsx'
import { Notice } from '../ui/Notice.tsx'
import { startUpdate } from './startUpdate.ts'

/** A new version waits until the person takes it up; nothing is interrupted, and every word is stored first. */
export function UpdateOffer({ onLater }: { onLater: () => void }) {
  const say = useWords()
  const vault = useVault()
  const take = async () => {
    // Leaving the field hands its words over; then they are stored before the page goes.
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
    const stored = await vault.retry()
    if (stored.ok) await startUpdate()
  }
  return (
    <Notice
      actions={
        <>
          <Button look="quiet" onClick={onLater}>
            {say('common.notNow')}
          </Button>
          <Button onClick={() => void take()}>{say('update.use')}</Button>
        </>
      }
    >
      <p>{say('update.ready')}</p>
      <p>{say('update.text')}</p>
    </Notice>
  )
}
