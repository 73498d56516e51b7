/** Where the app runs, as far as adding it to the home screen goes. */
export type Platform = 'iphone' | 'android' | 'mac-safari' | 'desktop' | 'installed'

/** What a browser tells of itself that this is read from. */
export type BrowserTraits = {
  readonly userAgent: string
  readonly maxTouchPoints: number
  /** Whether it was opened from a home screen or as an app of its own. */
  readonly standalone: boolean
}

/** The platform these traits speak of. An iPad calls itself a Mac, but is touched. */
export function platformOf({ userAgent, maxTouchPoints, standalone }: BrowserTraits): Platform {
  if (standalone) return 'installed'
  if (/iPhone|iPad|iPod/.test(userAgent)) return 'iphone'
  if (/Macintosh/.test(userAgent) && maxTouchPoints > 1) return 'iphone'
  if (/Android/.test(userAgent)) return 'android'
  if (/Macintosh/.test(userAgent) && /Safari\//.test(userAgent) && !/Chrom|Firefox|Edg/.test(userAgent))
    return 'mac-safari'
  return 'desktop'
}

/** The platform at hand. */
export function thisPlatform(): Platform {
  const { userAgent, maxTouchPoints } = navigator
  const isIos = (navigator as { readonly standalone?: boolean }).standalone === true
  return platformOf({
    userAgent,
    maxTouchPoints,
    standalone: isIos || window.matchMedia('(display-mode: standalone)').matches,
  })
}
