import { useEffect, useState } from 'react'
import { ADDRESSES } from '../../../store/address.ts'
import { useWords } from '../../../store/WordsProvider.tsx'
import { Button, ButtonLink } from '../../../ui/Button.tsx'
import { Notice } from '../../../ui/Notice.tsx'
import { AllowAgain } from '../kept/AllowAgain.tsx'
import { useUnbacked } from '../kept/useUnbacked.ts'
import type { FolderKeeper } from './folderKeeper.ts'
import { type FolderState, letBeOf } from './folderNote.ts'
import { useFolderKeeper } from './useFolderKeeper.ts'

/**
 * Brings the folder and the notebook together on every screen. On Today it says at once what keeps them apart, and that
 * a backup would do good where words are in none meanwhile.
 */
export function KeepFolder({ isToday }: { isToday: boolean }) {
  const joined = useFolderKeeper()
  const [later, setLater] = useState(false)
  const keeper = joined?.keeper
  useEffect(() => keeper?.start(), [keeper])
  if (!joined || !isToday || later) return null
  return <Apart {...joined} onLater={() => setLater(true)} />
}

type Kept = { readonly keeper: FolderKeeper; readonly state: FolderState }

function Apart({ keeper, state, onLater }: Kept & { onLater: () => void }) {
  const say = useWords()
  const isDue = useUnbacked()
  const why = whyNot(state)
  if (why) {
    const isAsked = why.message === 'folder.fault.not-allowed'
    return (
      <Notice
        actions={
          <>
            {isAsked && <AllowAgain keeper={keeper} />}
            {isDue ? (
              <ButtonLink href={ADDRESSES.backup}>{say('backup.reminder.now')}</ButtonLink>
            ) : (
              !isAsked && <ButtonLink href={ADDRESSES.backup}>{say('folder.look')}</ButtonLink>
            )}
            <Button look="quiet" onClick={onLater}>
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
  return <Left keeper={keeper} state={state} onLater={onLater} />
}

/** A file that only the person can say something about: whether it is let in, or left there. */
function Left({ keeper, state, onLater }: Kept & { onLater: () => void }) {
  const say = useWords()
  if (state.kind !== 'joined' || state.isRunning) return null
  const asked = state.left.find(
    (each) =>
      !/^(?:half-written|no-memory|not-loaded)$/.test(each.fault) && !state.letBe.includes(letBeOf(each)),
  )
  if (!asked || asked.fault === 'not-loaded') return null
  return (
    <Notice
      actions={
        <>
          <ButtonLink href={ADDRESSES.backup}>{say('folder.look')}</ButtonLink>
          <Button onClick={() => void keeper.letBe(asked)}>{say('folder.letBe')}</Button>
          <Button look="quiet" onClick={onLater}>
            {say('shore.period.later')}
          </Button>
        </>
      }
    >
      <p>{say(`folder.left.${asked.fault}`, { file: asked.name })}</p>
    </Notice>
  )
}

/** Why the folder joins nothing any more, for whom it is meant to; null where it does. */
function whyNot(state: FolderState) {
  if (state.kind === 'other-key') return { name: state.name, message: 'folder.otherKey' } as const
  if (state.kind !== 'joined' || state.isRunning || state.fault === null) return null
  return { name: state.name, message: `folder.fault.${state.fault}` } as const
}
