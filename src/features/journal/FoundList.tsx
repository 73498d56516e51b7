import { type ComponentProps, memo } from 'react'
import type { Day } from '../../domain/day.ts'
import type { Moment } from '../../domain/kinds/moment.ts'
import { addressOfDay } from '../../store/address.ts'
import { momentClock } from '../../store/momentClock.ts'
import { momentName } from '../../store/momentName.ts'
import { useJournal } from '../../store/useJournal.ts'
import { useWords } from '../../store/WordsProvider.tsx'
import { formatDay } from '../../ui/format.ts'
import styles from './FoundList.module.css'
import { findTerms, termsOf } from './foldText.ts'
import { Marked } from './Marked.tsx'
import { OpenLink } from './OpenLink.tsx'
import { placeOfEntry } from './placeOfEntry.ts'
import { type EntryFound, textsOf, wholeNote } from './searchIndex.ts'
import { type FoldedNames, momentsFound } from './searchJournal.ts'
import type { Find } from './useSearch.ts'
import type { WrittenDay } from './writtenDays.ts'

const MOMENTS_SHOWN = 3

/** What was found, newest first; each leads to where it was written. */
export function FoundList({
  finds,
  ...shared
}: { readonly finds: readonly Find[] } & Omit<ComponentProps<typeof FoundOne>, keyof Find>) {
  const say = useWords()
  return (
    <ol aria-label={say('search.found')}>
      {finds.map((find, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the next find takes the place of the one before
        <FoundOne key={place} {...find} {...shared} />
      ))}
    </ol>
  )
}

const FoundOne = memo(function FoundOne({
  found,
  query,
  names,
  ...rest
}: Find & {
  names: FoldedNames
  /** What each context is called. */
  contexts: ReadonlyMap<string, string>
  /** What else is said of a day. */
  told: ((day: Day) => string) | null
  onOpen: (id: string) => void
}) {
  const terms = termsOf(query.words)
  return (
    <li className={styles.one}>
      {found.sort === 'day' ? (
        <FoundDay
          written={found.indexed.written}
          moments={momentsFound(found.indexed, query, names)}
          terms={terms}
          {...rest}
        />
      ) : (
        <FoundEntry found={found} terms={terms} onOpen={rest.onOpen} />
      )}
    </li>
  )
})

function FoundDay({
  written: { day, reflection },
  moments,
  contexts,
  terms,
  told,
  onOpen,
}: {
  written: WrittenDay
  moments: readonly Moment[]
  contexts: ReadonlyMap<string, string>
  terms: readonly string[]
  told: ((day: Day) => string) | null
  onOpen: (id: string) => void
}) {
  const say = useWords()
  const note = reflection ? wholeNote(reflection) : ''
  const air = (reflection?.contexts ?? [])
    .map((id) => contexts.get(id) ?? '')
    .filter((name) => findTerms(name, terms).length > 0)
    .join(' · ')
  const saysIt = terms.length === 0 || findTerms(note, terms).length > 0
  return (
    <>
      <h2 className={styles.date}>
        <OpenLink id={`found-${day}`} {...addressOfDay(day)} onClick={() => onOpen(day)}>
          {formatDay(day, say.language, 'full')}
        </OpenLink>
      </h2>
      {told && <p className={styles.soft}>{told(day)}</p>}
      {air && (
        <p className={styles.soft}>
          {say('journal.inTheAir')} · <Marked text={air} terms={terms} />
        </p>
      )}
      {note.trim() !== '' && saysIt && (
        <p className={styles.note}>
          <Marked text={note} terms={terms} />
        </p>
      )}
      {moments.length > 0 && (
        <ul className={styles.moments}>
          {moments.slice(0, MOMENTS_SHOWN).map((moment) => (
            <FoundMoment key={moment.id} moment={moment} terms={terms} />
          ))}
          {moments.length > MOMENTS_SHOWN && (
            <li className={styles.soft}>
              {say('search.moreMoments', { count: moments.length - MOMENTS_SHOWN })}
            </li>
          )}
        </ul>
      )}
    </>
  )
}

function FoundMoment({ moment, terms }: { moment: Moment; terms: readonly string[] }) {
  const say = useWords()
  const { because } = moment
  const note = wholeNote(moment)
  const name = momentName(useJournal(), moment, say)
  return (
    <li className={styles.moment}>
      <span className={`${styles.soft} ${styles.clock}`}>{momentClock(moment, say.language)}</span>
      <span>
        <Marked text={name} terms={terms} />
        {because && (
          <>
            {' · '}
            <Marked text={say(`because.${because}`)} terms={terms} />
          </>
        )}
        {note && (
          <span className={styles.words}>
            <Marked text={note} terms={terms} />
          </span>
        )}
      </span>
    </li>
  )
}

function FoundEntry({
  found: { entry, day },
  terms,
  onOpen,
}: {
  found: EntryFound
  terms: readonly string[]
  onOpen: (id: string) => void
}) {
  const say = useWords()
  const date = day && formatDay(day, say.language, 'long')
  const { words, place } = placeOfEntry(entry)
  const kind = say(words)
  const title = date ? say('search.entryOn', { kind, day: date }) : kind
  const texts = textsOf(entry)
  const saying = terms.length === 0 ? texts : texts.filter((text) => findTerms(text, terms).length > 0)
  return (
    <>
      <h2 className={styles.date}>
        <OpenLink id={`found-${entry.id}`} {...place} onClick={() => onOpen(entry.id)}>
          {title}
        </OpenLink>
      </h2>
      {saying.map((text) => (
        <p key={text} className={styles.note}>
          <Marked text={text} terms={terms} />
        </p>
      ))}
    </>
  )
}
