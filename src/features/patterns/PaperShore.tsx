import { signalName } from '../../store/signalName.ts'
import { useWords } from '../../store/WordsProvider.tsx'
import styles from './PaperShore.module.css'
import { type Behind, ShoreBackdrop } from './ShoreBackdrop.tsx'
import tones from './ShorePicture.module.css'
import { hasLeft, ShoreStrip, sinks } from './ShoreStrip.tsx'
import { type Shore, TIERS } from './shore.ts'
import { frameDays, leftWords, nameOfTier, shoreTicks } from './shoreWords.ts'

/** For so wide a picture, in px, its words are placed: none is narrower. */
const NARROWEST = 230

/** From so many lines on they lie closer together, and as far as so few they are drawn taller. */
const [MANY, FEW] = [16, 3]

/**
 * The shore for paper: nothing in it has to be measured or tapped, so that it can be laid out in any width at once. What
 * has left its band is thicker, named in bold and said in words, for printers without colour.
 */
export function PaperShore({ shore, seasons }: { shore: Shore; seasons: Behind['seasons'] }) {
  const say = useWords()
  const { frame, tiers } = shore
  const lines = [...tiers.values()].flat()
  const behind = { seasons, ticks: shoreTicks(frame, say), inTheAir: [] }
  return (
    <figure className={lines.length > MANY ? styles.many : lines.length <= FEW ? styles.few : undefined}>
      <div className={`${styles.frame} ${seasons.length > 0 ? styles.seasoned : ''}`} dir="ltr">
        <div className={styles.backdrop}>
          <ShoreBackdrop frame={frame} behind={behind} chosen={null} width={NARROWEST} />
        </div>
        {TIERS.map((tier) => {
          const rows = tiers.get(tier) ?? []
          return rows.length === 0 ? null : (
            <ul key={tier} aria-label={nameOfTier(tier, say)}>
              {rows.map((row) => {
                const left = leftWords(row, frame.to, say)
                const tall = hasLeft(tier) ? styles[sinks(row) ? 'low' : 'high'] : ''
                return (
                  <li key={row.row.signal.key} className={`${styles.row} ${tall}`}>
                    <ShoreStrip tier={tier} row={row} size={tall ? 'tall' : 'usual'} leads={false} />
                    <div dir="auto">
                      <p className={tones[tier]}>{signalName(row.row.signal, say)}</p>
                      {left && <p className={styles.left}>{left}</p>}
                    </div>
                  </li>
                )
              })}
            </ul>
          )
        })}
      </div>
      <figcaption className={styles.caption}>
        {say('sheet.frame', frameDays(frame, say))}
        {lines.some(({ line }) => line.hasBand) && ` ${say('sheet.band')}`}
      </figcaption>
    </figure>
  )
}
