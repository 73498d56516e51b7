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

/** A place on a picture, in px from its upper left. */
type Place = { readonly x: number; readonly y: number }

const STEP = 8

/**
 * Where a word begins, and its baseline, so that the line does not run through it: on the first of the `baselines`
 * that has room, as far left as it goes. On the first one at the left edge where none has. A gap in the line is null.
 */
export function placeWord(
  word: string,
  line: readonly (Place | null)[],
  baselines: readonly number[],
  { left, width, em }: { readonly left: number; readonly width: number; readonly em: number },
): Place {
  const long = word.length * em * WIDE
  for (const y of baselines) {
    for (let x = left; x + long <= width; x += STEP) {
      const box = { left: x - 2, right: x + long + 2, top: y - em, bottom: y + 4 }
      if (line.every((from, index) => !crosses(from, line[index + 1] ?? from, box))) return { x, y }
    }
  }
  return { x: left, y: baselines[0] ?? 0 }
}

type Box = { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number }

/** Whether a stretch of the line, which runs from left to right, comes into the box. */
function crosses(from: Place | null, to: Place | null, box: Box): boolean {
  if (!from || !to || to.x < box.left || from.x > box.right) return false
  const heightAt = (x: number) =>
    to.x === from.x ? to.y : from.y + ((to.y - from.y) * (x - from.x)) / (to.x - from.x)
  const ends = [heightAt(Math.max(from.x, box.left)), heightAt(Math.min(to.x, box.right))]
  return Math.min(...ends) < box.bottom && Math.max(...ends) > box.top
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
