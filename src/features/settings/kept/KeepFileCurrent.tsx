import { useEffect, useState } from 'react'
import { ADDRESSES } from '../../../store/address.ts'
import { useWords } from '../../../store/WordsProvider.tsx'
import { Button, ButtonLink } from '../../../ui/Button.tsx'
import { Notice } from '../../../ui/Notice.tsx'
import { AllowAgain } from './AllowAgain.tsx'
import type { KeeperState } from './fileKeeper.ts'
import { useFileKeeper } from './useFileKeeper.ts'
import { useUnbacked } from './useUnbacked.ts'

/**
 * Keeps the chosen backup file current on every screen. Where it can no longer be, Today says at once why, and that a
 * backup would do good, without waiting as the reminder does.
 */
export function KeepFileCurrent({ isToday }: { isToday: boolean }) {
  const say = useWords()
  const kept = useFileKeeper()
  const isDue = useUnbacked()
  const [later, setLater] = useState(false)
  const keeper = kept?.keeper
  useEffect(() => keeper?.start(), [keeper])
  if (!kept || !isToday || later || isDue === null) return null
  const { state } = kept
  const why = whyNot(state)
  if (!why) return null
  const isAsked = why.message === 'keptFile.fault.not-allowed'
  if (!isDue && !isAsked) return null
  return (
    <Notice
      actions={
        <>
          {isAsked && <AllowAgain keeper={kept.keeper} />}
          <ButtonLink href={ADDRESSES.backup}>{say('backup.reminder.now')}</ButtonLink>
          <Button look="quiet" onClick={() => setLater(true)}>
            {say('shore.period.later')}
          </Button>
        </>
      }
    >
      <p>{say(why.message, { name: why.name })}</p>
      {isDue && <p>{say('keptFile.due')}</p>}
    </Notice>
  )
}

/** Why the file is not kept current, for whom it is meant to be; null where it is. */
function whyNot(state: KeeperState) {
  if (state.kind === 'other-key') return { name: state.name, message: 'keptFile.otherKey' } as const
  if (state.kind !== 'kept' || state.fault === null) return null
  return { name: state.name, message: `keptFile.fault.${state.fault}` } as const
}
