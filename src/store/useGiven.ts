import { type Context, useContext } from 'react'

/** What a provider further up gives. To be used outside of one is a bug, and throws. */
export function useGiven<Value>(context: Context<Value | null>): Value {
  const given = useContext(context)
  if (given === null) throw new Error('No provider')
  return given
}
