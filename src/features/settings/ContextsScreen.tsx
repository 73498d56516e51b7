import { useMemo } from 'react'
import { contextsOf, entriesOf } from '../../domain/entries.ts'
import { type Journal, putEntry } from '../../domain/journal.ts'
import type { NamedContext } from '../../domain/kinds/reflection.ts'
import type { Instant } from '../../domain/wallTime.ts'
import { ADDRESSES } from '../../store/address.ts'
import { BackLink } from '../../store/BackLink.tsx'
import { useVaultState } from '../../store/JournalProvider.tsx'
import { newId } from '../../store/newId.ts'
import { contextName } from '../../store/signalWords.ts'
import { useCommand } from '../../store/useCommand.ts'
import { useDraft } from '../../store/useDraft.ts'
import { useEntries } from '../../store/useEntries.ts'
import { useWords } from '../../store/WordsProvider.tsx'
import { Button } from '../../ui/Button.tsx'
import { ScreenHead } from '../../ui/ScreenHead.tsx'
import { TextInput } from '../../ui/TextInput.tsx'
import styles from './ContextsScreen.module.css'

/** Reasons in the world that a day can be marked with: the app's and the person's own, reworded or put away. */
export function ContextsScreen() {
  const say = useWords()
  const command = useCommand()
  const { journal, whole } = useVaultState()
  const contexts = contextsOf(journal)
  const marked = useMemo(() => markedContexts(journal), [journal])
  const add = () =>
    void command((journal, now) =>
      putEntry(journal, { kind: 'context', id: newId(), text: '', hidden: false }, now),
    )
  return (
    <>
      <BackLink href={ADDRESSES.settings}>{say('settings.title')}</BackLink>
      <ScreenHead title={say('contexts.title')} />
      <div className={styles.page}>
        <p>{say('contexts.what')}</p>
        <ul className={styles.contexts}>
          {contexts.map((context) => (
            <li key={context.id}>
              <OneContext
                context={context}
                canGo={whole && context.builtIn === null && !marked.has(context.id)}
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
function OneContext({ context, canGo }: { context: NamedContext; canGo: boolean }) {
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
  const found = contextsOf(journal).find((each) => each.id === id)
  if (!found) return journal
  const { text, hidden } = found
  return putEntry(journal, { kind: 'context', id, text: text ?? '', hidden, ...change }, now)
}
