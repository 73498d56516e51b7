import type { Say } from '../../../words/words.ts'
import type { FileFault } from './readBackupFile.ts'

/** What happened with the file, in words. That the notebook is untouched is said beside it. */
export function faultWords(fault: FileFault, say: Say): string {
  switch (fault.kind) {
    case 'bad-entry':
      return say('backup.fault.bad-entry', { path: fault.path })
    case 'too-costly':
      return say('backup.fault.too-costly', { factor: fault.workFactor })
    case 'not-loaded':
      return say('lock.fault.not-loaded')
    case 'from-newer-app':
    case 'not-a-backup':
    case 'damaged':
    case 'unreadable':
    case 'not-text':
    case 'too-large':
    case 'not-by-passphrase':
    case 'wrong-passphrase':
    case 'no-memory':
    case 'broke-down':
      return say(`backup.fault.${fault.kind}`)
  }
}
