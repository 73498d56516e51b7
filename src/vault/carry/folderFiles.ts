import type { Directory } from './folder.ts'
import { aMoment, onceMore } from './onceMore.ts'

/**
 * What a service calls a file that it found changed on two sides begins and ends as ours do. A backup that was put there
 * by hand begins with its day, and is nobody's part of the folder.
 */
const OURS = /^shoreline-(?!\d{4}-\d\d-\d\d).*\.age$/i

/** A file of before is read only where the one that replaced it does not open, or is gone. */
export const BEFORE = /\.before\.age$/i

/** The names of the files in a folder that devices put there, in no order. Rejects where the folder cannot be read. */
export function namesIn(directory: Directory): Promise<string[]> {
  return onceMore(async () => {
    const names: string[] = []
    for await (const { kind, name } of directory.values())
      if (kind === 'file' && OURS.test(name)) names.push(name)
    return names
  })
}

/** The same, looked for once more where there are none: one that is just being replaced is not listed for a moment. */
export async function namesToBeSure(directory: Directory): Promise<string[]> {
  const names = await namesIn(directory)
  if (names.length > 0) return names
  await aMoment()
  return namesIn(directory)
}

/** Whether no device has put a file into a folder yet. Rejects where the folder cannot be read. */
export async function hasNoneOfOurs(directory: Directory): Promise<boolean> {
  return (await namesToBeSure(directory)).length === 0
}
