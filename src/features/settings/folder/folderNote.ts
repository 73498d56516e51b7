import type { Instant } from '../../../domain/wallTime.ts'
import type { FolderFault, FolderMemory, FolderOutcome } from '../../../vault/sharedFolder.ts'

/** How it stands with the folder. */
export type FolderState =
  | { readonly kind: 'reading' }
  | { readonly kind: 'off' }
  /** One was chosen, and then the notebook was put under another key. */
  | { readonly kind: 'other-key'; readonly name: string }
  | ({ readonly kind: 'joined'; readonly name: string; readonly isRunning: boolean } & Told)

/** What came of the last time. */
type Told = {
  /** When both were last brought together; null before the first time. */
  readonly at: Instant | null
  readonly fault: FolderFault['kind'] | null
  readonly left: FolderOutcome['left']
  /** What was left in the folder, and need not be said again: the fault and the name of each. */
  readonly letBe: readonly string[]
}

/** What is known of the folder beside its handle, as it is sealed. */
export type FolderNote = Told & {
  readonly passphrase: string
  /** The word in the name of this device's own file. */
  readonly device: string
  readonly memory: FolderMemory
  /** Files of other notebooks that the person let in. */
  readonly strangers: readonly string[]
}

/** Why a folder was not joined. Nothing was done. */
export type JoinFault = 'wrong-passphrase' | 'half-written' | 'no-memory' | 'not-loaded' | 'not-read'

/** By what it is known that a file need not be spoken of again: it is once another thing is wrong with it. */
export function letBeOf({ name, fault }: FolderOutcome['left'][number]): string {
  return `${fault} ${name}`
}
