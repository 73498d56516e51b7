import { useMemo, useState } from 'react'
import { contextsOf, entriesOf } from '../../../domain/entries.ts'
import { type Journal, putEntry } from '../../../domain/journal.ts'
import type { NamedContext } from '../../../domain/kinds/reflection.ts'
import { isSameMeant } from '../../../domain/meanings.ts'
import type { Instant } from '../../../domain/wallTime.ts'
import { ADDRESSES } from '../../../store/address.ts'
import { BackLink } from '../../../store/BackLink.tsx'
import { begin, withBegun } from '../../../store/begun.ts'
import { useVaultState } from '../../../store/JournalProvider.tsx'
import { newId } from '../../../store/newId.ts'
import { contextName } from '../../../store/signalWords.ts'
import { useCommand } from '../../../store/useCommand.ts'
import { useDraft } from '../../../store/useDraft.ts'
import { useEntries } from '../../../store/useEntries.ts'
import { useWords } from '../../../store/WordsProvider.tsx'
import { Button } from '../../../ui/Button.tsx'
import { ScreenHead } from '../../../ui/ScreenHead.tsx'
import { TextInput } from '../../../ui/TextInput.tsx'
import styles from './ContextsScreen.module.css'

/** Reasons in the world that a day can be marked with: the app's and the person's own, reworded or put away. */
export function ContextsScreen() {
  const say = useWords()
  const { journal, whole } = useVaultState()
  const [fresh, setFresh] = useState<readonly string[]>([])
  const contexts = contextsOf(fresh.reduce((before, id) => withBegun(before, id), journal))
  const marked = useMemo(() => markedContexts(journal), [journal])
  const add = () => {
    const id = newId()
    begin(id, (journal, now) => putEntry(journal, { kind: 'context', id, text: '', hidden: false }, now))
    setFresh([...fresh, id])
  }
  return (
    <>
      <BackLink href={ADDRESSES.settings}>{say('nav.settings')}</BackLink>
      <ScreenHead title={say('contexts.title')} />
      <div className={styles.page}>
        <p>{say('contexts.what')}</p>
        <ul className={styles.contexts}>
          {contexts.map((context) => (
            <li key={context.id}>
              <OneContext
                context={context}
                canGo={whole && context.builtIn === null && !marked.has(context.id)}
                onGo={() => setFresh(fresh.filter((id) => id !== context.id))}
              />
            </li>
          ))}
        </ul>
        <div>
          <Button onClick={add}>{say('contexts.add')}</Button>
        </div>
      </div>
    </>
  )
}

/** One context; `canGo` where it is the person's own and no day is marked with it. */
function OneContext({ context, canGo, onGo }: { context: NamedContext; canGo: boolean; onGo: () => void }) {
  const say = useWords()
  const command = useCommand()
  const { remove } = useEntries('context')
  const { id, builtIn, hidden } = context
  const own = builtIn ? say(`context.${builtIn}`) : ''
  const name = contextName(context, say)
  const change = (part: { readonly text?: string; readonly hidden?: boolean }) =>
    command((journal, now) => changeContext(journal, id, part, now))
  const draft = useDraft(name, (typed) => {
    const words = typed.trim()
    return change({ text: words === own ? '' : words })
  })
  return (
    <div className={`${styles.context} ${hidden ? styles.away : ''}`}>
      <TextInput
        label={builtIn ? own : say('contexts.own')}
        // By what is typed: once it is stored a hand may be on its way to a button, which must not move.
        labelUnseen={builtIn !== null && draft.text.trim() === own}
        autoComplete="off"
        maxLength={60}
        value={draft.text}
        onChange={(event) => draft.write(event.target.value)}
        onBlur={draft.flush}
      />
      {canGo ? (
        <Button
          look="quiet"
          aria-label={say('contexts.deleteOne', { name })}
          onClick={() => {
            draft.flush()
            onGo()
            remove(id, say('contexts.deleted'))
          }}
        >
          {say('common.delete')}
        </Button>
      ) : (
        <Button
          look="quiet"
          aria-label={say(hidden ? 'contexts.showOne' : 'contexts.hideOne', { name })}
          onClick={() => void change({ hidden: !hidden })}
        >
          {say(hidden ? 'contexts.show' : 'contexts.hide')}
        </Button>
      )}
    </div>
  )
}

function markedContexts(journal: Journal): ReadonlySet<string> {
  const marked = new Set<string>()
  for (const { contexts } of entriesOf(journal, 'reflection')) for (const id of contexts) marked.add(id)
  return marked
}

function changeContext(
  journal: Journal,
  id: string,
  change: { readonly text?: string; readonly hidden?: boolean },
  now: Instant,
): Journal {
  const begun = withBegun(journal, id, now)
  const found = contextsOf(begun).find((each) => each.id === id)
  if (!found) return journal
  const before = { kind: 'context', id, text: found.text ?? '', hidden: found.hidden } as const
  const changed = { ...before, ...change }
  return isSameMeant(changed, before) ? journal : putEntry(begun, changed, now)
}
