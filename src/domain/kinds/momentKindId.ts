import type { MomentWhat } from './moment.ts'

/** The id of what a person made of a kind of moment: one each, so that two devices speak of the same. */
export function momentKindIdOf(what: MomentWhat): string {
  return `momentKind:${what}`
}
