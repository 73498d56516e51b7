/** The screens of the navigation, in order. */
export const SCREENS = ['today', 'pause', 'patterns', 'care', 'journal'] as const

/** What the corner of every screen leads to. */
export const CORNER = ['help', 'settings'] as const

/** One screen of the navigation or of the corner. */
export type ScreenName = (typeof SCREENS | typeof CORNER)[number]

const PART_OF: Readonly<Record<string, ScreenName>> = {
  year: 'patterns',
  seasons: 'patterns',
  compare: 'patterns',
  scores: 'patterns',
  readings: 'patterns',
}

/** The screen that an address belongs to; Today for a day and for anything unknown. */
export function screenOf(location: string): ScreenName {
  const [first = ''] = location.split('/').slice(1)
  return [...SCREENS, ...CORNER].find((screen) => screen === first) ?? PART_OF[first] ?? 'today'
}
