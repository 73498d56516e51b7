import { useEffect, useState } from 'react'
import { useWords } from '../../store/WordsProvider.tsx'
import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { useFileKeeper } from './useFileKeeper.ts'

/** Keeps the chosen backup file current on every screen; on Today it says when the browser has to be allowed again. */
export function KeepFileCurrent({ isToday }: { isToday: boolean }) {
  const say = useWords()
  const kept = useFileKeeper()
  const [later, setLater] = useState(false)
  const keeper = kept?.keeper
  useEffect(() => keeper?.start(), [keeper])
  if (!kept || !isToday || later) return null
  const { state } = kept
  if (state.kind !== 'kept' || state.fault !== 'not-allowed') return null
  return (
    <Notice
      actions={
        <>
          <Button onClick={() => void kept.keeper.allow()}>{say('keptFile.allow')}</Button>
          <Button look="quiet" onClick={() => setLater(true)}>
            {say('keptFile.later')}
          </Button>
        </>
      }
    >
      <p>{say('keptFile.fault.not-allowed', { name: state.name })}</p>
    </Notice>
  )
}
