import { reflectionOn } from '../domain/entries.ts'
import { lazyPart } from '../store/lazyScreen.tsx'
import { useJournal } from '../store/useJournal.ts'
import { useToday } from '../store/useToday.tsx'

const LOW = 1

const Offered = lazyPart(async () => (await import('../features/care/Offered.tsx')).Offered)

/** Ways to rest that the person wrote down, where today's energy was called low. */
export function LowEnergy() {
  const energy = reflectionOn(useJournal(), useToday().day)?.ratings.energy
  return energy !== undefined && energy <= LOW && <Offered />
}
