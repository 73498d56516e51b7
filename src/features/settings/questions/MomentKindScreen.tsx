import { useMemo } from 'react'
import { momentKindsOf } from '../../../domain/entries.ts'
import { deleteEntry, putEntry } from '../../../domain/journal.ts'
import { momentKindIdOf } from '../../../domain/kinds/momentKindId.ts'
import type { OfferedMoment } from '../../../domain/kinds/ownMoment.ts'
import {
  changeMomentKind,
  joinMomentMeanings,
  type MomentChange,
  momentsLogged,
} from '../../../domain/momentChanges.ts'
import { ADDRESSES } from '../../../store/address.ts'
import { addressOfSignal } from '../../../store/addressWithin.ts'
import { BackLink } from '../../../store/BackLink.tsx'
import { useVaultState } from '../../../store/JournalProvider.tsx'
import { momentKindName } from '../../../store/momentKindName.ts'
import { useUndo } from '../../../store/UndoProvider.tsx'
import { useCommand } from '../../../store/useCommand.ts'
import { useDraft } from '../../../store/useDraft.ts'
import { useToday } from '../../../store/useToday.tsx'
import { useWords } from '../../../store/WordsProvider.tsx'
import { Button, ButtonLink } from '../../../ui/Button.tsx'
import { formatDay } from '../../../ui/format.ts'
import { formatNumber } from '../../../ui/formatNumber.ts'
import { ScreenHead } from '../../../ui/ScreenHead.tsx'
import { Segmented } from '../../../ui/Segmented.tsx'
import { EmptyShore } from '../../../ui/Shore.tsx'
import { TextInput } from '../../../ui/TextInput.tsx'
import type { Say } from '../../../words/words.ts'
import { MOST_MOMENT_LETTERS } from './NewMoment.tsx'
import styles from './QuestionScreen.module.css'

/** One kind of moment closely: its words, whether it wears or restores, whether it is offered, since when it was logged. */
export function MomentKindScreen({ what }: { what: string }) {
  const say = useWords()
  const { journal, whole } = useVaultState()
  const kind = momentKindsOf(journal).find((each) => each.what === what)
  if (!kind && !whole) return <p role="status">{say('journal.openingOlder')}</p>
  return (
    <>
      <BackLink href={ADDRESSES.moments}>{say('today.moments')}</BackLink>
      {kind ? (
        <OneKind key={what} kind={kind} />
      ) : (
        <>
          <ScreenHead title={say('today.moments')} />
          <EmptyShore action={<ButtonLink href={ADDRESSES.moments}>{say('today.moments')}</ButtonLink>}>
            {say('moments.gone')}
          </EmptyShore>
        </>
      )}
    </>
  )
}

function OneKind({ kind }: { kind: OfferedMoment }) {
  const say = useWords()
  const command = useCommand()
  const { day: today } = useToday()
  const { journal, whole } = useVaultState()
  const { what, builtIn, restores, hidden } = kind
  const logged = useMemo(() => momentsLogged(journal, what), [journal, what])
  const name = momentKindName(kind, say)
  const change = (part: MomentChange) =>
    command((before, now) => changeMomentKind(before, what, part, today, now))
  const text = useDraft(kind.text ?? name, (typed) => {
    const words = typed.trim()
    // The app's own words are kept as none, so that they follow the language.
    if (builtIn) return change({ text: words === '' || words === say(`moment.${builtIn}`) ? null : words })
    return words === '' ? undefined : change({ text: words })
  })
  return (
    <>
      <ScreenHead title={name} />
      <div className={styles.page}>
        <div className={styles.since}>
          <p>{whole ? sinceWords(logged, say) : say('journal.openingOlder')}</p>
          <Reworded kind={kind} />
          {logged && <a {...addressOfSignal(`moment:${what}`)}>{say('questions.toPattern')}</a>}
        </div>
        <TextInput
          label={say('moments.text')}
          hint={say(builtIn ? 'moments.textHint.app' : 'moments.textHint.own')}
          maxLength={MOST_MOMENT_LETTERS}
          value={text.text}
          onChange={(event) => text.write(event.target.value)}
          onBlur={text.flush}
        />
        {!builtIn && (
          <div className={styles.choice}>
            <p className={styles.legend}>{say('moments.way')}</p>
            <Segmented
              label={say('moments.way')}
              value={restores ? 'restoring' : 'wearing'}
              options={(['wearing', 'restoring'] as const).map((value) => ({
                value,
                word: say(`moments.way.${value}`),
              }))}
              onChange={(value) => void change({ restores: value === 'restoring' })}
            />
            <p className={styles.soft}>{say('moments.wayHint')}</p>
          </div>
        )}
        <div className={styles.choice}>
          <p className={styles.legend}>{say('questions.asked')}</p>
          <Segmented
            label={say('questions.asked')}
            value={hidden ? 'no' : 'yes'}
            options={(['yes', 'no'] as const).map((value) => ({
              value,
              word: say(`moments.offered.${value}`),
            }))}
            onChange={(value) => void change({ hidden: value === 'no' })}
          />
          <p className={styles.soft}>{say('moments.offeredHint')}</p>
        </div>
        {!builtIn && whole && !logged && <DeleteKind kind={kind} name={name} />}
      </div>
    </>
  )
}

/** Since when it is as it is now; for whoever only put a word right, what was before can be counted with it again. */
function Reworded({ kind }: { kind: OfferedMoment }) {
  const say = useWords()
  const command = useCommand()
  const putBack = usePutBack(kind)
  const last = kind.earlier?.at(-1)
  if (!last) return null
  const join = () => {
    void command((before, now) => joinMomentMeanings(before, kind.what, now))
    putBack(say('moments.joined'))
  }
  return (
    <>
      <p className={styles.soft}>
        {say('moments.wordsSince', { day: formatDay(last.until, say.language, 'long') })}
      </p>
      <Button look="quiet" onClick={join}>
        {say('moments.same')}
      </Button>
    </>
  )
}

function DeleteKind({ kind, name }: { kind: OfferedMoment; name: string }) {
  const say = useWords()
  const command = useCommand()
  const putBack = usePutBack(kind)
  const remove = () => {
    void command((before, now) => deleteEntry(before, momentKindIdOf(kind.what), 'desk', now))
    putBack(say('moments.deleted', { name }))
  }
  return (
    <div>
      <Button look="quiet" onClick={remove}>
        {say('moments.delete')}
      </Button>
    </div>
  )
}

/** Offers to have a kind again as it stands now. */
function usePutBack({ builtIn: _, ...kind }: OfferedMoment): (words: string) => void {
  const command = useCommand()
  const undo = useUndo()
  const stood = { ...kind, kind: 'momentKind', id: momentKindIdOf(kind.what) } as const
  return (words) =>
    undo.offer({ words, undo: () => void command((before, now) => putEntry(before, stood, now)) })
}

function sinceWords(logged: ReturnType<typeof momentsLogged>, say: Say): string {
  if (!logged) return say('moments.never')
  return say('moments.since', {
    day: formatDay(logged.first, say.language, 'long'),
    last: formatDay(logged.last, say.language, 'long'),
    count: logged.count,
    shown: formatNumber(logged.count, say.language),
  })
}
