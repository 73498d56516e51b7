import type { Signal } from '../../insight/signal.ts'
import type { Associations, Pair } from '../../insight/together.ts'
import { addressOfSignal } from '../../store/addressWithin.ts'
import { signalName } from '../../store/signalName.ts'
import { useWords } from '../../store/WordsProvider.tsx'
import { Fold } from '../../ui/Fold.tsx'
import { formatNumber } from '../../ui/formatNumber.ts'
import type { Say } from '../../words/words.ts'
import styles from './TogetherLines.module.css'

/**
 * Signals whose weeks tended to go together, in words, never as cause; with `of`, only those that go with it.
 * Nothing where nothing stood out.
 */
export function TogetherLines({
  associations,
  signals,
  of,
}: {
  associations: Associations | null
  signals: ReadonlyMap<string, Signal>
  of?: string
}) {
  const say = useWords()
  const pairs = (associations?.pairs ?? []).filter(({ a, b }) => of === undefined || a === of || b === of)
  if (!associations || pairs.length === 0) return null
  return (
    <section aria-labelledby="together" className={styles.together}>
      <h2 id="together" className={styles.title}>
        {say(of === undefined ? 'together.title' : 'together.inSameWeeks')}
      </h2>
      <ul>
        {pairs.map((pair) => {
          const other = of === pair.a ? pair.b : pair.a
          return (
            <li key={`${pair.a} ${pair.b}`}>
              <a {...addressOfSignal(of === undefined ? pair.a : other)} className={styles.line}>
                <span className={styles.name}>
                  {of === undefined
                    ? say('together.with', {
                        a: nameOf(pair.a, signals, say),
                        b: nameOf(pair.b, signals, say),
                      })
                    : nameOf(other, signals, say)}
                </span>
                <span className="soft">{sentenceOf(pair, say)}</span>
              </a>
            </li>
          )
        })}
      </ul>
      <p className="soft">{say('together.notCause', { count: associations.lookedAt })}</p>
      <Fold name={<span className="soft">{say('together.figures')}</span>}>
        {() => (
          <ul>
            {pairs.map((pair) => (
              <li key={`${pair.a} ${pair.b}`} className="soft">
                {rankOf(pair, signals, say)}
              </li>
            ))}
          </ul>
        )}
      </Fold>
    </section>
  )
}

function sentenceOf({ rho, weeks, together, apart }: Pair, say: Say): string {
  return rho > 0 ? say('together.same', { together, weeks }) : say('together.opposite', { apart, weeks })
}

function rankOf({ a, b, rho, low, high }: Pair, signals: ReadonlyMap<string, Signal>, say: Say): string {
  const pair = say('together.with', { a: nameOf(a, signals, say), b: nameOf(b, signals, say) })
  const figure = (value: number) => formatNumber(value, say.language, 2)
  return say('together.rank', { pair, rho: figure(rho), low: figure(low), high: figure(high) })
}

function nameOf(key: string, signals: ReadonlyMap<string, Signal>, say: Say): string {
  const signal = signals.get(key)
  return signal ? signalName(signal, say) : ''
}
