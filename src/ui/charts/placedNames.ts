/** A named span on a picture, by the numbers of its days. */
export type NamedSpan = { readonly from: number; readonly to: number; readonly name: string }

const WIDE = 0.56
const APART = 8

/** What a name's place depends on: the width of the picture, the size of its letters, where a day lies; all in px. */
type Letters = {
  readonly width: number
  readonly em: number
  readonly xOf: (day: number) => number
}

/**
 * Where the middle of each span's name lies, in px, so that it stays on the picture; null where it would run into the
 * name of a later span, and is left out. How wide a name is, is guessed from its letters.
 */
export function placeNames(spans: readonly NamedSpan[], letters: Letters): readonly (number | null)[] {
  const middles = spans.map(({ from, to }) => (letters.xOf(from) + letters.xOf(to)) / 2)
  return placed(
    spans.map(({ name }, index) => ({ name, middle: middles[index] ?? 0 })),
    letters,
  )
}

/** A word under the axis, at the number of its day. */
export type Tick = { readonly at: number; readonly word: string }

/** The ticks whose words have room, each with where its middle lies, in px; the latest go before the earlier. */
export function placeTicks(ticks: readonly Tick[], letters: Letters): readonly (Tick & { middle: number })[] {
  const places = placed(
    ticks.map(({ at, word }) => ({ name: word, middle: letters.xOf(at) })),
    letters,
  )
  return ticks.flatMap((tick, index) => {
    const middle = places[index] ?? null
    return middle === null ? [] : [{ ...tick, middle }]
  })
}

function placed(
  names: readonly { readonly name: string; readonly middle: number }[],
  { width, em }: Letters,
): readonly (number | null)[] {
  let free = width
  return names
    .map(({ name, middle }, index) => ({ name, middle, index }))
    .sort((a, b) => b.middle - a.middle)
    .map(({ index, middle, name }) => {
      const half = (name.length * em * WIDE) / 2
      const centre = Math.max(half, Math.min(middle, width - half))
      if (centre + half > free) return { index, centre: null }
      free = centre - half - APART
      return { index, centre }
    })
    .sort((a, b) => a.index - b.index)
    .map(({ centre }) => centre)
}
