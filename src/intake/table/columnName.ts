import { plainLetters } from '../written/months.ts'

const CLOCK =
  /^(?:(?:appointment|appt|session|service|class|starts?|start(?=time)|begins?|beginn|ends?|end(?=time)|ende|finish|from|to|von|bis|desde|hasta|debut|fin|inicio|time|heure|uhrzeit|zeit|hora|horaire|klokken|of|de|du|d'|l')(?: |$|(?<=')|(?=time$|zeit$)))+$/

/** What a column is called in lower case, without accents, `startTime` and `start_time` in two words. */
export function plainName(name: string): string {
  return plainLetters(name.slice(0, 100).replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')).replace(/[_\s]+/g, ' ')
}

/**
 * Whether a column, by its plain name, says at what time something was, and nothing else: what is called `Time asleep` or
 * `Screen time` may hold how long.
 */
export function saysClock(name: string): boolean {
  return CLOCK.test(name.trim())
}
