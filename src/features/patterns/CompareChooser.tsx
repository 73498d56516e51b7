import type { Season } from '../../domain/kinds/season.ts'
import type { SpanPair } from '../../insight/spans.ts'
import { useWords } from '../../store/WordsProvider.tsx'
import { Chip } from '../../ui/Chip.tsx'
import { formatDay } from '../../ui/format.ts'
import { Segmented } from '../../ui/Segmented.tsx'
import styles from './CompareChooser.module.css'
import { CompareDates } from './CompareDates.tsx'
import { type ChosenPair, COMPARE_WAYS, type CompareChoice } from './compareChoice.ts'

/** Chooses the two spans: a ready-made pair, a season and the time before it, or two spans by date. */
export function CompareChooser({
  chosen,
  seasons,
  onChange,
}: {
  chosen: ChosenPair
  seasons: readonly Season[]
  onChange: (part: Partial<CompareChoice>) => void
}) {
  const say = useWords()
  return (
    <div className={styles.chooser}>
      <Segmented
        label={say('compare.choose')}
        options={COMPARE_WAYS.filter((way) => way !== 'season' || seasons.length > 0).map((way) => ({
          value: way,
          word: say(`compare.choice.${way}`),
        }))}
        value={chosen.way}
        onChange={(way) => onChange({ way })}
      />
      {chosen.season && (
        <fieldset className={styles.seasons}>
          <legend className="unseen">{say('compare.whichSeason')}</legend>
          {seasons.map(({ id, name, from }) => (
            <Chip
              key={id}
              tone="mark"
              on={id === chosen.season?.id}
              aria-pressed={id === chosen.season?.id}
              onClick={() => onChange({ season: id })}
            >
              {say('year.monthTitle', { name, month: formatDay(from, say.language, 'monthYear') })}
            </Chip>
          ))}
        </fieldset>
      )}
      {chosen.way === 'dates' && (
        <CompareDates pair={chosen.pair} onChange={(dates: SpanPair) => onChange({ dates })} />
      )}
    </div>
  )
}
