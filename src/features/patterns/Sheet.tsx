import { type Ref, useMemo } from 'react'
import { signalName } from '../../store/signalName.ts'
import { useToday } from '../../store/useToday.tsx'
import { useWords } from '../../store/WordsProvider.tsx'
import { Emphasis } from '../../ui/Emphasis.tsx'
import { formatDay } from '../../ui/format.ts'
import { HoursOfReading, HoursOfReadings } from './AnswerHours.tsx'
import { PaperShore } from './PaperShore.tsx'
import { readingCaution, readingSentence } from './readingWords.ts'
import styles from './Sheet.module.css'
import { COUNTED, type SheetGroup } from './sheet.ts'
import type { Shore } from './shore.ts'
import { type seasonsIn, shoreSentence } from './shoreWords.ts'
import type { SignalRow } from './signalRows.ts'

/** What was chosen for a sheet: nothing else stands on it but the day it was made. */
export type Chosen = {
  readonly shore: Shore | null
  readonly inWords: boolean
  readonly seasons: ReturnType<typeof seasonsIn>
  readonly groups: readonly SheetGroup[]
}

/** The page itself, as it will lie on paper: the picture above, what it says, and in two columns what was written. */
export function Sheet({
  chosen: { shore, inWords, seasons, groups },
  ref,
}: {
  chosen: Chosen
  ref: Ref<HTMLElement>
}) {
  const say = useWords()
  const { day } = useToday()
  const silent = useMemo(() => (shore ? unsaid(shore, inWords) : []), [shore, inWords])
  return (
    <article ref={ref} className={styles.paper} aria-label={say('sheet.paper')}>
      <h2 className={styles.made}>{formatDay(day, say.language, 'long')}</h2>
      <svg
        className={styles.shoreline}
        viewBox="0 0 390 12"
        preserveAspectRatio="none"
        aria-hidden="true"
        focusable="false"
      >
        <path d="M0 6C45 0 90 0 150 5s120 6 170 2 55-4 70-3" />
      </svg>
      {shore && (
        <section className={styles.shore}>
          {inWords && <p className={styles.lead}>{shoreSentence(shore, say)}</p>}
          <PaperShore shore={shore} seasons={seasons} />
          {inWords && <Readings shore={shore} />}
          <HoursOfReadings className={styles.label} rows={silent} />
        </section>
      )}
      {groups.length > 0 && (
        <div className={styles.columns}>
          {groups.map(({ name, days, pieces }) => (
            <section key={name}>
              <h3 className={styles.title}>
                {name}
                {days && pieces.some(({ key }) => key.startsWith(COUNTED)) && `, ${days}`}
              </h3>
              <dl className={days ? styles.list : undefined}>
                {pieces.map(({ key, label, words, outcome }) => (
                  <div key={key} className={outcome === undefined ? styles.piece : styles.shift}>
                    <dt className={styles.label}>{label}</dt>
                    <dd className={styles.words}>{words}</dd>
                    {outcome && <dd className={styles.label}>{outcome}</dd>}
                  </div>
                ))}
              </dl>
            </section>
          ))}
        </div>
      )}
      {!shore && groups.length === 0 && <p className={styles.label}>{say('sheet.empty')}</p>}
    </article>
  )
}

/** The chosen lines that have left their band: in words, each has its sentence. */
function changedIn({ tiers }: Shore) {
  return [...(tiers.get('wearing') ?? []), ...(tiers.get('easing') ?? [])]
}

/** The lines of which the picture alone tells. */
function unsaid(shore: Shore, inWords: boolean): readonly SignalRow[] {
  const said = inWords ? changedIn(shore) : []
  return [...shore.tiers.values()]
    .flat()
    .filter((line) => !said.includes(line))
    .map(({ row }) => row)
}

/** What the chosen lines that have left their band say, a sentence each. */
function Readings({ shore }: { shore: Shore }) {
  const say = useWords()
  const changed = changedIn(shore)
  const [first] = changed
  if (!first) return null
  return (
    <>
      <dl className={styles.readings}>
        {changed.map(({ row }) => (
          <div key={row.signal.key} className={styles.piece}>
            <dt className={styles.label}>{signalName(row.signal, say)}</dt>
            <dd>
              <Emphasis>{readingSentence(row, say)}</Emphasis> <HoursOfReading row={row} />
            </dd>
          </div>
        ))}
      </dl>
      <p className={styles.label}>{readingCaution(first.row, say)}</p>
    </>
  )
}
