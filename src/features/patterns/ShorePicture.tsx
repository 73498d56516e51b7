import { memo, useDeferredValue, useId, useMemo, useState } from 'react'
import { addressOfSignal } from '../../store/addressWithin.ts'
import { signalName } from '../../store/signalName.ts'
import { useJournal } from '../../store/useJournal.ts'
import { useWords } from '../../store/WordsProvider.tsx'
import { SlimStrips } from '../../ui/charts/SlimStrips.tsx'
import { SideIcon } from '../../ui/SideIcon.tsx'
import { PeriodDialog } from './PeriodDialog.tsx'
import { ShoreBackdrop } from './ShoreBackdrop.tsx'
import styles from './ShorePicture.module.css'
import { hasLeft, ShoreStrip, sinks } from './ShoreStrip.tsx'
import { ShoreWeeks } from './ShoreWeeks.tsx'
import { isGathered, type Shore, type ShoreRow, TIERS, type Tier } from './shore.ts'
import { behindOf } from './shoreBehind.ts'
import {
  behindWords,
  captionOf,
  frameDays,
  gatheredWords,
  leftWords,
  nameOfTier,
  shorePeriodWords,
} from './shoreWords.ts'

/**
 * All signals over the weeks in one frame: each a thin line of water in its own band, what wears on top, what restores
 * beneath. A tap on a line opens its page, one on a week opens that week.
 */
export function ShorePicture({ shore }: { shore: Shore }) {
  const say = useWords()
  const journal = useJournal()
  const { frame, tiers } = shore
  const [chosen, setChosen] = useState<number | null>(null)
  const [isPointed, setIsPointed] = useState(false)
  const [opened, setOpened] = useState<number | null>(null)
  const behind = useMemo(() => behindOf(journal, frame, say), [journal, frame, say])
  const last = frame.periods.length - 1
  const at = Math.min(chosen ?? last, last)
  const period = isPointed ? frame.periods[at] : undefined
  const open = (index: number) => {
    setChosen(index)
    setOpened(index)
  }
  return (
    <figure className={styles.shore} aria-label={say('shore.picture', frameDays(frame, say))}>
      <div className={`${styles.frame} ${behind.seasons.length > 0 ? styles.seasoned : ''}`} dir="ltr">
        <ShoreBackdrop frame={frame} behind={behind} chosen={isPointed ? at : null} />
        <ShoreWeeks
          frame={frame}
          at={at}
          onPoint={(index) => {
            setIsPointed(index !== null)
            if (index !== null) setChosen(index)
          }}
          onOpen={open}
        />
        {TIERS.map((tier) => (
          <ShoreTier
            key={tier}
            tier={tier}
            rows={tiers.get(tier) ?? NONE}
            gathers={isGathered(shore, tier)}
            isDaily={frame.grain === 'day'}
          />
        ))}
        {behind.inTheAir.some((share) => share > 0) && (
          <div className={`${styles.row} ${styles.air}`}>
            <span />
            <span dir="auto">{say('shore.air')}</span>
          </div>
        )}
      </div>
      {behind.seasons.length > 0 && <p className="unseen">{behindWords(behind.seasons, say)}</p>}
      <figcaption className={styles.caption}>
        {period ? shorePeriodWords(frame, period, say) : captionOf(shore, say)}
      </figcaption>
      {opened !== null && (
        <PeriodDialog shore={shore} index={opened} onMove={open} onClose={() => setOpened(null)} />
      )}
    </figure>
  )
}

const NONE: readonly ShoreRow[] = []

/** One layer: its lines with their names, or close together under one name until that is tapped. */
const ShoreTier = memo(function ShoreTier({
  tier,
  rows,
  gathers,
  isDaily,
}: {
  tier: Tier
  rows: readonly ShoreRow[]
  gathers: boolean
  isDaily: boolean
}) {
  const say = useWords()
  const id = useId()
  const [isOpen, setIsOpen] = useState(false)
  // The button answers at once; a score of lines follows.
  const isDrawn = useDeferredValue(isOpen)
  if (rows.length === 0) return null
  return (
    <div>
      {gathers && (
        <div className={styles.row}>
          <div className={styles.gathered}>
            {!isDrawn && (
              <SlimStrips
                lines={rows.map(({ line }) => line)}
                tone={tier === 'restoring' ? tier : 'plain'}
                beads={isDaily}
              />
            )}
          </div>
          <button
            type="button"
            className={`${styles.name} ${styles.fold} ${styles[tier]}`}
            dir="auto"
            aria-expanded={isOpen}
            aria-controls={id}
            onClick={() => setIsOpen(!isOpen)}
          >
            {gatheredWords(tier, rows.length, say)}
            <span className={styles.arrow}>
              <SideIcon name="onward" size="small" />
            </span>
          </button>
        </div>
      )}
      <ul id={id} aria-label={nameOfTier(tier, say)} hidden={gathers && !isDrawn}>
        {(!gathers || isDrawn) &&
          rows.map((row) => <NamedLine key={row.row.signal.key} tier={tier} row={row} />)}
      </ul>
    </div>
  )
})

function NamedLine({ tier, row }: { tier: Tier; row: ShoreRow }) {
  const say = useWords()
  const today = row.line.points.at(-1)?.to
  const isTall = hasLeft(tier)
  const left = today ? leftWords(row, today, say) : null
  return (
    <li className={`${styles.row} ${isTall ? styles[sinks(row) ? 'low' : 'high'] : ''}`}>
      <ShoreStrip tier={tier} row={row} size={isTall ? 'tall' : 'usual'} leads />
      <a {...addressOfSignal(row.row.signal.key)} className={`${styles.name} ${styles[tier]}`} dir="auto">
        {signalName(row.row.signal, say)}
      </a>
      {left && <span className="unseen">{left}</span>}
    </li>
  )
}
