import { ArchiveFault } from './archive/archiveFault.ts'
import type { IntakeFault, LeftOut } from './intakeMessages.ts'
import { OutlookFault } from './outlook/outlookFault.ts'
import { TooLarge } from './written/tooLarge.ts'

/** Why reading came to nothing; null for what only a bug throws. */
export function faultIn(error: unknown): IntakeFault | null {
  if (error instanceof ArchiveFault || error instanceof OutlookFault || error instanceof TooLarge)
    return error.kind
  // What browsers throw when the file was moved, or the device does not give it.
  return error instanceof DOMException && /^Not(?:Readable|Found)Error$/.test(error.name)
    ? 'unreadable'
    : null
}

/**
 * What is left out where reading fails so.
 * @throws the error itself, where it is a bug's.
 */
export function leftOutBy(path: string, error: unknown): LeftOut {
  const fault = faultIn(error)
  if (fault === null) throw error
  return { name: path.split('/').at(-1) || path, fault }
}
