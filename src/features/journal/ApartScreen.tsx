import { standingIn } from '../../domain/apart.ts'
import { type Day, mondayOfWeek } from '../../domain/day.ts'
import { entriesApart } from '../../domain/entriesApart.ts'
import type { EntryKind, LiveEntry } from '../../domain/kinds/entry.ts'
import { ADDRESSES } from '../../store/address.ts'
import { BackLink } from '../../store/BackLink.tsx'
import { useJournal } from '../../store/useJournal.ts'
import { useWords } from '../../store/WordsProvider.tsx'
import { WrittenApartWords } from '../../store/WrittenApartWords.tsx'
import { formatDay } from '../../ui/format.ts'
import { ScreenHead } from '../../ui/ScreenHead.tsx'
import type { MessageId, Say } from '../../words/words.ts'
import styles from './ApartScreen.module.css'

/** The room in which each kind of thing is written. */
const ROOM: Partial<Record<EntryKind, MessageId>> = {
  reflection: 'nav.today',
  moment: 'nav.today',
  pause: 'nav.pause',
  season: 'nav.patterns',
  question: 'nav.settings',
  context: 'nav.settings',
  momentKind: 'nav.settings',
}

/** Every text that was written on two devices apart from each other, wherever it stands, until it is joined or let go. */
export function ApartScreen() {
  const say = useWords()
  const entries = entriesApart(useJournal())
  return (
    <>
      <BackLink href={ADDRESSES.journal}>{say('nav.journal')}</BackLink>
      <ScreenHead title={say('apart.screen')} />
      <p className={styles.why}>{say(entries.length > 0 ? 'apart.screenWhy' : 'apart.none')}</p>
      {entries.flatMap((entry) =>
        partsApart(entry).map((part) => (
          <section key={`${entry.id} ${part}`} className={styles.entry}>
            <h2 className={styles.where}>{placeWords(entry, say)}</h2>
            <p className={styles.label}>{say('apart.stands')}</p>
            <p className={styles.words} translate="no">
              {wordsOf(standingIn(entry, part))}
            </p>
            <WrittenApartWords entry={entry} apart={(entry.apart ?? []).filter((one) => one.part === part)} />
          </section>
        )),
      )}
    </>
  )
}

function partsApart({ apart = [] }: LiveEntry): readonly string[] {
  return [...new Set(apart.map(({ part }) => part))]
}

function placeWords(entry: LiveEntry, say: Say): string {
  const room = say(ROOM[entry.kind] ?? 'nav.care')
  const day = dayOfEntry(entry)
  return day ? `${room}, ${formatDay(day, say.language, 'long')}` : room
}

function dayOfEntry(entry: LiveEntry): Day | null {
  if (entry.kind === 'pause') return mondayOfWeek(entry.week)
  if (entry.kind === 'repair') return entry.opened
  return 'day' in entry ? entry.day : null
}

function wordsOf(value: ReturnType<typeof standingIn>): string {
  if (value === null) return ''
  return typeof value === 'string'
    ? value
    : [value.heavy, value.working, value.shift].filter((each) => each.trim() !== '').join('\n\n')
}
