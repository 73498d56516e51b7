import { createContext } from 'react'
import { useGiven } from './useGiven.ts'

/** The way into a sample journal and out again. */
export type Sample = {
  readonly inSample: boolean
  readonly enter: () => Promise<void>
  readonly leave: () => void
}

/** Provided by the app, which swaps the vault. */
export const SampleContext = createContext<Sample | null>(null)

/** Whether a sample journal is being looked at, and how to enter or leave it. */
export function useSample(): Sample {
  return useGiven(SampleContext)
}
