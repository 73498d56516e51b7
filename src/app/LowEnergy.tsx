import { Suspense } from 'react'
import { entriesOn, reflectionOn } from '../domain/entries.ts'
import { useJournal } from '../store/useJournal.ts'
import { useToday } from '../store/useToday.tsx'
import { lazyScreen } from './lazyScreen.tsx'

const LOW = 1

const Offered = lazyScreen(async () => (await import('../features/care/Offered.tsx')).Offered)

/** Ways to rest, where today's energy was called low and the person wrote some down. */
export function LowEnergy() {
  const journal = useJournal()
  const energy = reflectionOn(journal, useToday().day)?.ratings.energy
  if (
    energy === undefined ||
    energy > LOW ||
    entriesOn(journal.pages.get('desk'), 'restorative').length === 0
  )
    return null
  return (
    <Suspense fallback={null}>
      <Offered />
    </Suspense>
  )
}
