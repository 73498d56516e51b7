import type { Score } from '../../domain/kinds/score.ts'
import { instrumentName } from '../../store/scoreNames.ts'
import { useWords } from '../../store/WordsProvider.tsx'
import { ScoreChart } from '../../ui/charts/ScoreChart.tsx'
import { formatDay } from '../../ui/format.ts'
import styles from './ScoreSection.module.css'
import type { InstrumentScores } from './scoreRows.ts'
import { bandWords, scorePictureOf, sourceWords, totalWords } from './scoreWords.ts'

/** One instrument: its totals over its published bands, where those come from, and every total in a table to open. */
export function ScoreSection({
  totals,
  onOpen,
}: {
  totals: InstrumentScores
  onOpen: (score: Score) => void
}) {
  const say = useWords()
  const { instrument, scores } = totals
  const name = instrumentName(instrument.id, say.language)
  const hasBands = instrument.bands.length > 0
  return (
    <section className={styles.section} aria-labelledby={instrument.id}>
      <h2 id={instrument.id} className={styles.name}>
        {name}
      </h2>
      <div className={styles.picture}>
        <ScoreChart picture={scorePictureOf(totals, say)} />
        {sourceWords(instrument, say).map((line) => (
          <p key={line} className={styles.source}>
            {line}
          </p>
        ))}
      </div>
      <table className={styles.table}>
        <caption className="unseen">{name}</caption>
        <thead>
          <tr>
            <th scope="col">{say('today.momentDay')}</th>
            <th scope="col">{say('scores.total')}</th>
            {hasBands && <th scope="col">{say('scores.band')}</th>}
          </tr>
        </thead>
        <tbody>
          {scores.toReversed().map((score) => (
            <tr key={score.id}>
              <th scope="row">
                <button
                  type="button"
                  className={styles.open}
                  aria-haspopup="dialog"
                  onClick={() => onOpen(score)}
                >
                  {formatDay(score.day, say.language, 'short')}
                </button>
              </th>
              <td>{totalWords(score.total, instrument, say)}</td>
              {hasBands && <td className={styles.band}>{bandWords(score.total, instrument, say)}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
