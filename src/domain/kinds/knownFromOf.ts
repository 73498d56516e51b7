import type { MomentWhat } from './moment.ts'
import type { KnownFrom } from './setting.ts'

/** The setting that says from when a kind of moment is known. */
export function knownFromOf(what: MomentWhat): KnownFrom {
  return `knownFrom:${what}`
}
