import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import type { Day } from '../../domain/day.ts'
import { momentKindsOf } from '../../domain/entries.ts'
import type { Journal } from '../../domain/journal.ts'
import { BECAUSES } from '../../domain/kinds/moment.ts'
import { type Signal, signalsOf } from '../../insight/signal.ts'
import { ADDRESSES } from '../../store/address.ts'
import { BackLink } from '../../store/BackLink.tsx'
import { useVault, useVaultState } from '../../store/JournalProvider.tsx'
import { momentKindName } from '../../store/momentKindName.ts'
import { answerWord, signalName } from '../../store/signalName.ts'
import { useWords } from '../../store/WordsProvider.tsx'
import { Button } from '../../ui/Button.tsx'
import { formatNumber } from '../../ui/formatNumber.ts'
import { ScreenHead } from '../../ui/ScreenHead.tsx'
import { EmptyShore } from '../../ui/Shore.tsx'
import { TextInput } from '../../ui/TextInput.tsx'
import type { Say } from '../../words/words.ts'
import { contextWords } from './entryWords.ts'
import { FoundList } from './FoundList.tsx'
import { foldText } from './foldText.ts'
import { SearchFilters } from './SearchFilters.tsx'
import styles from './SearchScreen.module.css'
import { type FoldedNames, isAsking, type JournalQuery } from './searchJournal.ts'
import { keepSearch, lastSearch, NO_SEARCH, type SearchState } from './searchState.ts'
import { daysInRange } from './signalRange.ts'
import { sleepWords } from './sleepWords.ts'
import { useReady } from './useReady.ts'
import { useSearch } from './useSearch.ts'

/** Looks for words, kinds, contexts and a signal's range in everything that was written; nothing of it is stored. */
export function SearchScreen() {
  const say = useWords()
  const vault = useVault()
  const { journal, whole } = useVaultState()
  const [state, setState] = useState<SearchState>(() => lastSearch(vault))
  const { words, sought, context, signal, low, high } = state
  const inRange = useMemo(
    () => (signal === null ? null : daysInRange(journal, signal, low, high)),
    [journal, signal, low, high],
  )
  const query = useMemo(
    (): JournalQuery => ({ words, sought, context, inRange }),
    [words, sought, context, inRange],
  )
  const desk = journal.pages.get('desk')
  // biome-ignore lint/correctness/useExhaustiveDependencies: contexts lie on the desk, whatever else changes
  const contexts = useMemo(() => contextWords(journal, say), [desk, say])
  // biome-ignore lint/correctness/useExhaustiveDependencies: and so do kinds of moment
  const names = useMemo(() => foldedNames(journal, say, contexts), [contexts, desk, say])
  const results = useSearch(journal, query, names, state.drawn)
  const ready = useReady(journal, names)
  const told = useMemo(() => {
    const chosen = signalsOf(journal).find(({ key }) => key === signal)
    if (!chosen || !inRange) return null
    return (day: Day) => {
      const value = inRange.get(day)
      return value === undefined ? '' : dayValue(chosen, day, value, say)
    }
  }, [journal, signal, inRange, say])
  const change = useCallback((part: Partial<SearchState>) => {
    setState((before) => ({ ...before, drawn: NO_SEARCH.drawn, opened: null, ...part }))
  }, [])
  const field = useRef<HTMLInputElement>(null)
  const clear = () => {
    change(NO_SEARCH)
    if (field.current === null) return
    field.current.value = ''
    field.current.focus()
  }
  const open = useCallback((opened: string) => setState((before) => ({ ...before, opened })), [])
  useLayoutEffect(() => keepSearch(vault, state), [vault, state])
  useReturn(state.opened, results?.drawn === true)
  const count = results?.count ?? null

  return (
    <>
      <BackLink href={ADDRESSES.journal}>{say('nav.journal')}</BackLink>
      <ScreenHead title={say('search.title')} />
      <div className={styles.page}>
        <search className={styles.asked}>
          <TextInput
            label={say('search.words')}
            hint={say('search.wordsHint')}
            type="search"
            enterKeyHint="search"
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
            ref={field}
            onFocus={ready.onReach}
            defaultValue={words}
            // The letter is drawn first: what it finds follows in a task of its own.
            onChange={({ target }) => setTimeout(() => change({ words: target.value }))}
          />
          <SearchFilters {...{ sought, context, signal, low, high }} journal={journal} onChange={change} />
        </search>
        <div className={styles.head}>
          <p role="status" className="soft">
            {!whole
              ? say('journal.openingOlder')
              : count !== null && say('search.count', { count, shown: formatNumber(count, say.language) })}
          </p>
          <Button look="quiet" className={count === null ? styles.unseen : undefined} onClick={clear}>
            {say('search.clear')}
          </Button>
        </div>
        {/* What comes and goes has a place of its own: next to the finds it would have all of them styled anew. */}
        <div>{!isAsking(query) && <EmptyShore>{say('search.nothingAsked')}</EmptyShore>}</div>
        <div className={results ? undefined : styles.ready}>
          <FoundList
            finds={results?.finds ?? ready.finds}
            names={names}
            contexts={contexts}
            told={told}
            onOpen={open}
          />
        </div>
        <div className={styles.more}>
          {count !== null && count > state.drawn && (
            <Button onClick={() => change({ drawn: state.drawn + 2 * NO_SEARCH.drawn })}>
              {say('search.more')}
            </Button>
          )}
        </div>
      </div>
    </>
  )
}

function dayValue(signal: Signal, day: Day, value: number, say: Say): string {
  const word = signal.source === 'question' ? answerWord(signal.question, day, value, say) : null
  const isSleep = signal.source === 'measured' && signal.figure === 'sleep'
  return say('search.dayValue', {
    name: signalName(signal, say),
    value: word ?? (isSleep ? sleepWords(value, say) : formatNumber(value, say.language)),
  })
}

function foldedNames(journal: Journal, say: Say, contexts: ReadonlyMap<string, string>): FoldedNames {
  return {
    moments: new Map(
      momentKindsOf(journal).map((kind) => {
        const ever = [kind, ...(kind.earlier ?? []).map((then) => ({ ...kind, ...then }))]
        return [kind.what, foldText(ever.map((each) => momentKindName(each, say)).join('\n'))]
      }),
    ),
    becauses: new Map(BECAUSES.map((because) => [because, foldText(say(`because.${because}`))])),
    contexts: new Map([...contexts].map(([id, name]) => [id, foldText(name)])),
  }
}

/** Coming back from what was opened here leads to it again, once it is drawn. */
function useReturn(opened: string | null, isDrawn: boolean): void {
  const back = useRef(opened)
  useEffect(() => {
    if (!back.current || !isDrawn) return
    const link = document.getElementById(`found-${back.current}`)
    back.current = null
    // After the screen's own arrival, which begins at the top.
    requestAnimationFrame(() => {
      link?.scrollIntoView({ block: 'center' })
      link?.focus({ preventScroll: true })
    })
  }, [isDrawn])
}
