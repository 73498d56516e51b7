import { useMemo } from 'react'
import type { Day } from '../../domain/day.ts'
import { picturedSeriesOf, readSeries } from '../../insight/series.ts'
import { shoreFrameOf, shoreLineOf } from '../../insight/shore.ts'
import { signalsOf } from '../../insight/signal.ts'
import { firstDayOf } from '../../insight/weeks.ts'
import { useVaultState } from '../../store/JournalProvider.tsx'
import { signalName } from '../../store/signalName.ts'
import { useSteps } from '../../store/useSteps.ts'
import { useWords } from '../../store/WordsProvider.tsx'
import { WaterStrip } from '../../ui/charts/WaterStrip.tsx'
import styles from './FirstWater.module.css'

/** Today's answers as the first water, in the frame that the shore begins with: while that is drawn day by day, and no longer. */
export function FirstWater({ today }: { today: Day }) {
  const say = useWords()
  const { journal, whole } = useVaultState()
  const begin = useMemo(
    () =>
      whole &&
      function* () {
        yield* readSeries(journal)
        const series = picturedSeriesOf(journal)
        const frame = shoreFrameOf('all', today, firstDayOf(series.values()))
        if (frame.grain !== 'day') return []
        return signalsOf(journal).flatMap((signal) => {
          const found = signal.hidden ? undefined : series.get(signal.key)
          if (!found || signal.source !== 'question') return []
          const line = shoreLineOf({ series: found, reading: null }, frame)
          return line.points.at(-1)?.level == null ? [] : [{ signal, line }]
        })
      },
    [journal, whole, today],
  )
  const lines = useSteps(begin || null)
  if (!lines || lines.length === 0) return null
  return (
    <section aria-labelledby="first-water" className={styles.water}>
      <h2 id="first-water" className={styles.title}>
        {say('today.firstWater')}
      </h2>
      <ul>
        {lines.map(({ signal, line }) => (
          <li key={signal.key} className={styles.line}>
            <WaterStrip points={line.points} hasBand={false} size="usual" tone="plain" beads />
            <span>{signalName(signal, say)}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
