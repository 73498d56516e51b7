import { memo } from 'react'
import type { Day } from '../../domain/day.ts'
import type { Moment } from '../../domain/moment.ts'
import { clockOf } from '../../domain/wallTime.ts'
import { ADDRESSES, addressOfDay } from '../../store/address.ts'
import { useWords } from '../../store/WordsProvider.tsx'
import { formatClock, formatDay } from '../../ui/format.ts'
import styles from './FoundList.module.css'
import { findTerms, termsOf } from './foldText.ts'
import { Marked } from './Marked.tsx'
import { OpenLink } from './OpenLink.tsx'
import { textsOf } from './searchIndex.ts'
import { type FoldedNames, type Found, type JournalQuery, momentsFound } from './searchJournal.ts'
import type { WrittenDay } from './writtenDays.ts'

const MOMENTS_SHOWN = 3

/** What was found, newest first; each leads to where it was written. */
export const FoundList = memo(function FoundList({
  found,
  query,
  names,
  contexts,
  told,
  onOpen,
}: {
  found: readonly Found[]
  query: JournalQuery
  names: FoldedNames
  /** What each context is called. */
  contexts: ReadonlyMap<string, string>
  /** What else is said of a day. */
  told: ((day: Day) => string) | null
  onOpen: (id: string) => void
}) {
  const say = useWords()
  const terms = termsOf(query.words)
  return (
    <ol className={styles.found} aria-label={say('search.found')}>
      {found.map((each) => {
        const id = each.sort === 'day' ? each.indexed.written.day : each.entry.id
        return (
          <li key={id} className={styles.one}>
            {each.sort === 'day' ? (
              <FoundDay
                written={each.indexed.written}
                moments={momentsFound(each.indexed, query, names)}
                contexts={contexts}
                terms={terms}
                told={told}
                onOpen={onOpen}
              />
            ) : (
              <FoundEntry found={each} terms={terms} onOpen={onOpen} />
            )}
          </li>
        )
      })}
    </ol>
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
  const note = reflection?.note ?? ''
  const air = (reflection?.contexts ?? [])
    .map((id) => contexts.get(id) ?? '')
    .filter((name) => findTerms(name, terms).length > 0)
    .join(' · ')
  const saysIt = terms.length === 0 || findTerms(note, terms).length > 0
  return (
    <>
      <h2 className={styles.date}>
        <OpenLink id={`found-${day}`} href={addressOfDay(day)} onClick={() => onOpen(day)}>
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
          {moments.slice(0, MOMENTS_SHOWN).map(({ id, at, what, because, note: words }) => (
            <li key={id} className={styles.moment}>
              <span className={styles.soft}>{formatClock(clockOf(at), say.language)}</span>
              <span>
                <Marked text={say(`moment.${what}`)} terms={terms} />
                {because && (
                  <>
                    {' · '}
                    <Marked text={say(`because.${because}`)} terms={terms} />
                  </>
                )}
                {words && (
                  <span className={styles.words}>
                    <Marked text={words} terms={terms} />
                  </span>
                )}
              </span>
            </li>
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

function FoundEntry({
  found: { entry, day },
  terms,
  onOpen,
}: {
  found: Extract<Found, { sort: 'entry' }>
  terms: readonly string[]
  onOpen: (id: string) => void
}) {
  const say = useWords()
  const date = day && formatDay(day, say.language, 'long')
  const kind = say(`search.kind.${entry.kind}`)
  const title = date ? say('search.entryOn', { kind, day: date }) : kind
  const texts = textsOf(entry).filter((text) => text.trim() !== '')
  const saying = terms.length === 0 ? texts : texts.filter((text) => findTerms(text, terms).length > 0)
  return (
    <>
      <h2 className={styles.date}>
        {entry.kind === 'season' ? (
          <OpenLink id={`found-${entry.id}`} href={ADDRESSES.seasons} onClick={() => onOpen(entry.id)}>
            {title}
          </OpenLink>
        ) : (
          title
        )}
      </h2>
      {saying.map((text) => (
        <p key={text} className={styles.note}>
          <Marked text={text} terms={terms} />
        </p>
      ))}
    </>
  )
}
