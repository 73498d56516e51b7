import { ADDRESSES, type Place, within } from './address.ts'

/** The page of one kind of moment. */
export function addressOfMomentKind(what: string): Place {
  return within(ADDRESSES.moments, `/settings/moments/${encodeURIComponent(what)}`)
}
