import { useEffect } from 'react'
import { askToPersist } from '../vault/persistence.ts'

/** Asks the browser, once, to keep the notebook's storage. The backup screen shows its answer. */
export function AskToPersist() {
  useEffect(() => void askToPersist(), [])
  return null
}
