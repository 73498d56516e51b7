/** A named span on a picture, by the numbers of its days. */
export type NamedSpan = { readonly from: number; readonly to: number; readonly name: string }

const WIDE = 0.56
const APART = 8

/**
 * How far each name moves sideways from the middle of its span, in px, to stay on the picture; null where it would
 * run into the name of a later span, and is left out. `xOf` is where a day lies; `em` is the size of the letters, of
 * which a name's width is guessed.
 */
export function placeNames(
  spans: readonly NamedSpan[],
  { width, em, xOf }: { width: number; em: number; xOf: (day: number) => number },
): readonly (number | null)[] {
  let free = width
  return spans
    .map(({ from, to, name }, index) => ({ index, middle: (xOf(from) + xOf(to)) / 2, name }))
    .sort((a, b) => b.middle - a.middle)
    .map(({ index, middle, name }) => {
      const half = (name.length * em * WIDE) / 2
      const centre = Math.max(half, Math.min(middle, width - half))
      if (centre + half > free) return { index, shift: null }
      free = centre - half - APART
      return { index, shift: centre - middle }
    })
    .sort((a, b) => a.index - b.index)
    .map(({ shift }) => shift)
}
