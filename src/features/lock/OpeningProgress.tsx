import { useWords } from '../../store/WordsProvider.tsx'
import { WaterProgress } from '../../ui/WaterProgress.tsx'
import type { Progress } from '../../vault/keys/kdf.ts'

/** How far the derivation is; where WebAssembly is off, that it takes long. */
export function OpeningProgress({ progress, sealing = false }: { progress: Progress; sealing?: boolean }) {
  const say = useWords()
  return (
    <div role="status">
      <WaterProgress label={say(sealing ? 'lock.sealing' : 'lock.opening')} share={progress.share} />
      {progress.slow && <p>{say('lock.slow')}</p>}
    </div>
  )
}
