import { useState } from 'react'
import { lazyPart } from '../store/lazyScreen.tsx'
import { useSaving } from '../store/SavingProvider.tsx'

const AskToPersist = lazyPart(async () => (await import('../store/AskToPersist.tsx')).AskToPersist)

/** Once something was saved there is something that the browser is to keep. */
export function PersistenceRequest() {
  const { saved } = useSaving()
  const [isDue, setIsDue] = useState(false)
  if (saved && !isDue) setIsDue(true)
  return isDue && <AskToPersist />
}
