import { renameSync } from 'node:fs'
import { cp, rm } from 'node:fs/promises'

/** Puts the built app in `version` in place of the one in `folder`, as a release does: old files are gone. */
export async function putInPlace(version: string, folder: string): Promise<void> {
  await cp(version, `${folder}-next`, { recursive: true })
  // In one breath: a device that asks meanwhile finds one version or the other.
  renameSync(folder, `${folder}-before`)
  renameSync(`${folder}-next`, folder)
  await rm(`${folder}-before`, { recursive: true })
}
