import { readAll } from '../../src/insight/reading.ts'
import { seriesOf } from '../../src/insight/series.ts'
import type { Signal } from '../../src/insight/signal.ts'
import { TELLINGS, type TellingName, toldWeeks } from '../fixtures/toldLives.ts'

/** What became of constant lives told in one way: in how many something was named, and how often which signal was. */
export type ToldFigures = {
  readonly lives: number
  /** In how many something was named that is told otherwise. */
  readonly about: number
  readonly eroding: number
  readonly easing: number
  readonly either: number
  readonly signals: ReadonlyMap<string, number>
}

/** Replays lives week by week from the change in their telling, each week with the journal as it stood. */
export async function scoreTelling(
  name: TellingName,
  lives: number,
  seed: number,
  every = 1,
  told: readonly Signal['source'][] = TELLINGS[name].about,
): Promise<ToldFigures> {
  const signals = new Map<string, number>()
  let [eroding, easing, either, about] = [0, 0, 0, 0]
  for (let life = 0; life < lives; life++) {
    await turn()
    const named = new Map<string, Set<string>>()
    let week = 0
    for (const { today, journal } of toldWeeks(seed + 7919 * life, name)) {
      if (++week % every !== 0) continue
      for (const [key, { status }] of readAll(seriesOf(journal), today))
        if (status === 'eroding' || status === 'easing') {
          const keys = named.get(status) ?? new Set()
          named.set(status, keys.add(key))
        }
    }
    if (named.has('eroding')) eroding++
    if (named.has('easing')) easing++
    if (named.size > 0) either++
    if (
      [...named.values()].some((keys) =>
        [...keys].some((key) => told.some((source) => key.startsWith(`${source}:`))),
      )
    )
      about++
    for (const keys of named.values()) for (const key of keys) signals.set(key, (signals.get(key) ?? 0) + 1)
  }
  return { lives, about, eroding, easing, either, signals }
}

/**
 * In how many of so many constant lives anything is named within 26 weeks of a change in how they are told, for every
 * way of telling; and how often what is told otherwise is, beside the same lives and signals told as ever, where it is
 * chance alone. Rows of text; with 200 lives it takes some minutes.
 */
export async function benchToldLives(lives = 200, seed = 11, only = ''): Promise<string> {
  const rows = [
    'told  lives  wearing  easing  either  what is told otherwise  the same as ever  the signals named most',
  ]
  for (const name of Object.keys(TELLINGS) as TellingName[]) {
    if (!name.includes(only)) continue
    const { eroding, easing, either, about, signals } = await scoreTelling(name, lives, seed)
    const asEver = (await scoreTelling('as ever', lives, seed, 1, TELLINGS[name].about)).about
    const most = [...signals].sort((a, b) => b[1] - a[1]).slice(0, 4)
    rows.push(
      [
        name,
        lives,
        eroding,
        easing,
        either,
        about,
        asEver,
        most.map(([key, count]) => `${key} ${count}`).join(', '),
      ].join('  '),
    )
  }
  return rows.join('\n')
}

/** A journal that was read is held to the end of a turn (`WeakRef`): thousands of them do not fit into one. */
function turn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve))
}
