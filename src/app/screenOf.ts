/** The screens of the navigation, in order. */
export const SCREENS = ['today', 'patterns', 'journal', 'settings'] as const

/** One screen of the navigation. */
export type ScreenName = (typeof SCREENS)[number]

const PART_OF: Readonly<Record<string, ScreenName>> = {
  year: 'patterns',
  seasons: 'patterns',
  compare: 'patterns',
  scores: 'patterns',
  readings: 'patterns',
}

/** The screen of the navigation that an address belongs to; Today for a day and for anything unknown. */
export function screenOf(location: string): ScreenName {
  const [first = ''] = location.split('/').slice(1)
  return SCREENS.find((screen) => screen === first) ?? PART_OF[first] ?? 'today'
}
