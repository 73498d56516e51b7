import { ZONES_OF_WINDOWS } from './zoneTable.ts'

/**
 * The IANA zone that Windows means by a name in small letters, with or without the offset its menus put before it, also
 * as Outlook numbers it and as others shorten it (`eastern`, `eastern time`, `eastern daylight time`); null for none.
 */
export function zoneOfWindows(name: string): string | null {
  const bare = name
    .replace(/^\s*\((?:utc|gmt)[^)]*\)\s*/, '')
    .replace(' and canada)', ' & canada)')
    .replace(/ \d$/, '')
  // German and Spanish Windows translate no more than this of some.
  const standard = bare
    .replace(/(?: (?:daylight|summer|standard))? time$| (?:normal|sommer)zeit$/, '')
    .replace(/^hora (?:est[aá]ndar|de verano) (?=romance$|gmt$)/, '')
  return (ZONES_OF_WINDOWS.get(bare) ?? ZONES_OF_WINDOWS.get(`${standard} standard time`))?.[0] ?? null
}
