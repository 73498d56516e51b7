import { useEffect, useRef } from 'react'
import { useSaving } from '../store/SavingProvider.tsx'
import { askToPersist } from '../vault/persistence.ts'

/** Asks the browser, once something was saved, to keep the notebook's storage. The backup screen shows its answer. */
export function PersistenceRequest() {
  const { saved } = useSaving()
  const asked = useRef(false)
  useEffect(() => {
    if (!saved || asked.current) return
    asked.current = true
    void askToPersist()
  }, [saved])
  return null
}
