import type { Say } from '../../words/words.ts'
import type { FileFault } from './readBackupFile.ts'

/** What happened with the file, in words. That the notebook is untouched is said beside it. */
export function faultWords(fault: FileFault, say: Say): string {
  switch (fault.kind) {
    case 'bad-entry':
      return say('backup.fault.bad-entry', { path: fault.path })
    case 'from-newer-app':
    case 'not-a-backup':
    case 'damaged':
    case 'unreadable':
    case 'not-text':
    case 'too-large':
      return say(`backup.fault.${fault.kind}`)
  }
}
