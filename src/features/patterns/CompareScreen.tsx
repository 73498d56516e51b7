import { useMemo } from 'react'
import { entriesOn } from '../../domain/entries.ts'
import type { Journal } from '../../domain/journal.ts'
import type { SpanPair } from '../../insight/spans.ts'
import { ADDRESSES } from '../../store/address.ts'
import { BackLink } from '../../store/BackLink.tsx'
import { useVaultState } from '../../store/JournalProvider.tsx'
import { useSteps } from '../../store/useSteps.ts'
import { useToday } from '../../store/useToday.tsx'
import { useWords } from '../../store/WordsProvider.tsx'
import { EmptyShoreTo } from '../../ui/EmptyShoreTo.tsx'
import { ScreenHead } from '../../ui/ScreenHead.tsx'
import { EmptyShore } from '../../ui/Shore.tsx'
import { AnswerHours } from './AnswerHours.tsx'
import { CompareChooser } from './CompareChooser.tsx'
import styles from './CompareScreen.module.css'
import { CompareTable } from './CompareTable.tsx'
import { type ChosenPair, chosenPair, comparableSeasons, useCompareChoice } from './compareChoice.ts'
import { type ComparedRows, comparedRowsInSteps, hasAnything, silentSide } from './compareRows.ts'
import { daysWords } from './daysWords.ts'

type Compared = {
  readonly journal: Journal
  readonly chosen: ChosenPair
  readonly rows: ComparedRows
  readonly has: boolean
}

// Whoever comes back from a signal's page finds all of it at once; what is known goes with its journal.
const known = new WeakMap<Journal, Compared>()

/** Two spans of the person's life side by side, signal by signal, with the largest differences first. */
export function CompareScreen() {
  const say = useWords()
  const { journal, whole } = useVaultState()
  const { day } = useToday()
  const [choice, change] = useCompareChoice()
  const seasons = useMemo(
    () => comparableSeasons(entriesOn(journal.pages.get('desk'), 'season'), day),
    [journal, day],
  )
  const chosen = useMemo(() => chosenPair(choice, seasons, day), [choice, seasons, day])
  const begin = useMemo(
    () =>
      whole
        ? function* () {
            const rows = yield* comparedRowsInSteps(journal, chosen.pair)
            const value = { journal, chosen, rows, has: hasAnything(journal) }
            known.set(journal, value)
            return value
          }
        : null,
    [journal, whole, chosen],
  )
  const before = known.get(journal)
  const found = useSteps(begin, before && isSamePair(before.chosen.pair, chosen.pair) ? before : null)
  return (
    <div className={styles.page}>
      <div>
        <BackLink href={ADDRESSES.patterns}>{say('nav.patterns')}</BackLink>
        <ScreenHead title={say('compare.title')} />
        <p className="soft">{say('compare.what')}</p>
      </div>
      {!whole && <p role="status">{say('journal.openingOlder')}</p>}
      {found && !found.has && (
        <EmptyShoreTo href={ADDRESSES.today} way={say('patterns.toToday')}>
          {say('compare.empty')}
        </EmptyShoreTo>
      )}
      {found?.has && (
        <>
          <CompareChooser chosen={chosen} seasons={seasons} onChange={change} />
          <Found {...found} />
        </>
      )}
    </div>
  )
}

/** What was found of a pair of spans: until that of another is, it stands with the words of its own. */
function Found({ journal, chosen: { way, season, pair }, rows }: Compared) {
  const say = useWords()
  const compared = useMemo(() => [...rows.much, ...rows.little].map(({ signal }) => signal), [rows])
  const silent = silentSide(rows)
  if (silent) return <EmptyShore>{say('compare.nothing', { days: daysWords(pair[silent], say) })}</EmptyShore>
  const heads = {
    past: say(`compare.past.${way}`),
    now: way === 'season' ? (season?.name ?? '') : say(`compare.now.${way}`),
  }
  return (
    <>
      <CompareTable caption={say('compare.title')} heads={heads} pair={pair} rows={rows} />
      <AnswerHours
        className="soft"
        journal={journal}
        signals={compared}
        recent={pair.now}
        yardstick={pair.past}
      />
    </>
  )
}

function isSamePair(one: SpanPair, other: SpanPair): boolean {
  return (['past', 'now'] as const).every(
    (side) => one[side].from === other[side].from && one[side].to === other[side].to,
  )
}
