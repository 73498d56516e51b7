import { useEffect, useState } from 'react'
import { lazyPart } from '../store/lazyScreen.tsx'
import { onUpdateReady } from './serviceWorker.ts'

const UpdateOffer = lazyPart(async () => (await import('./UpdateOffer.tsx')).UpdateOffer)

/** Offers a new version once one waits. */
export function UpdateNotice() {
  const [ready, setReady] = useState(false)
  useEffect(() => onUpdateReady(() => setReady(true)), [])
  return ready && <UpdateOffer onLater={() => setReady(false)} />
}
