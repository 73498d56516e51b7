/** One point of a picture, placed by the number of its middle day; a gap has no value. */
export type ChartPoint = {
  readonly at: number
  readonly value: number | null
  /** What is said of the point when it is pointed at or reached by keyboard. */
  readonly words: string
}

/** What the top and the bottom of a picture are called. */
export type PictureEnds = { readonly highWord: string; readonly lowWord: string }

/** Everything a picture needs; all words come in as they are to be read. */
export type SignalPicture = PictureEnds & {
  readonly points: readonly ChartPoint[]
  /** Points from this one on are drawn as the last six weeks; null draws none apart. */
  readonly recentFrom: number | null
  readonly tone: 'wearing' | 'restoring' | 'plain'
  /** The yardstick; `from` is where the line begins to mean what it is made of, null where it always has. */
  readonly band: {
    readonly mean: number
    readonly low: number
    readonly high: number
    readonly from: number | null
  } | null
  readonly top: number
  /** What they were called where the line begins, before a seam; null where that is the same. */
  readonly before: PictureEnds | null
  readonly ticks: readonly { readonly at: number; readonly word: string }[]
  readonly seasons: readonly { readonly from: number; readonly to: number; readonly name: string }[]
  /** Where the line begins to mean something else, between two days, with the day in words. */
  readonly seams: readonly { readonly at: number; readonly word: string }[]
  readonly bandWord: string
  readonly recentWord: string
  readonly summary: string
}
