import { drawnLevel, type WaterPoint } from './waterLine.ts'

/** One point of a strip: its place from 0 to 1, how high it lies (-1 to 1 within the band), null where nothing is known. */
export type StripPoint = { readonly place: number; readonly level: number | null }

/** What a strip is drawn from; without a band its line has the whole height. */
export type StripLine = { readonly points: readonly StripPoint[]; readonly hasBand: boolean }

/** How a line lies in its strip, in px: `tall` leaves room to rise or to sink, `slim` lies close to its neighbours. */
export const STRIP_SIZES = {
  tall: { height: 68, band: 9 },
  usual: { height: 44, band: 5.5 },
  slim: { height: 12, band: 3 },
} as const

/** How much room a strip takes. */
export type StripSize = keyof typeof STRIP_SIZES

/** The width that strips are drawn in, and stretched from. */
export const STRIP_WIDTH = 1000

const EDGE = 4
const BAND_AT = { rises: 0.66, sinks: 0.34 } as const

/** Where the points of a line lie in its strip, and the middle and half the height of what its levels are told in. */
export function stripPlaces({ points, hasBand }: StripLine, size: StripSize, sinks = false) {
  const { height, band } = STRIP_SIZES[size]
  const middle = size === 'tall' ? height * BAND_AT[sinks ? 'sinks' : 'rises'] : height / 2
  const half = hasBand ? band : middle - EDGE
  const spill = size === 'slim' ? EDGE : -EDGE
  const placed = points.map(({ place, level }): WaterPoint | null => {
    if (level === null) return null
    const reach = ((level > 0 ? middle : height - middle) + spill) / half
    return { x: place * STRIP_WIDTH, y: middle - half * (hasBand ? drawnLevel(level, reach) : level) }
  })
  return { placed, middle, half }
}
