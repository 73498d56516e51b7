import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openToday, readyForOffline, restoreBackup } from '../e2e/harness/app.ts'
import { launchProfile, type Profile } from '../e2e/harness/profile.ts'
import { startServer } from '../e2e/harness/server.ts'
import { sampleBackup } from './sampleBackup.ts'

/** A device the app is installed on, with a journal of so many years (0: nothing written), and no network. */
export type Device = { launch(): Promise<Profile>; discard(): Promise<void> }

type Preparing = {
  readonly busy?: boolean
  /** The built app; ours unless said otherwise. */
  readonly folder?: string
  /** The text of a backup of so many years, as the app in that folder reads it. */
  readonly backup?: (years: number) => string
}

/**
 * Prepares devices with journals of these lengths, all from the same address: installs the app (or the one built in
 * `folder`) through its own server, brings each journal in through the app's own restore, and stops the server.
 */
export async function prepareDevices(
  years: readonly number[],
  { busy = true, folder: built, backup = (count) => sampleBackup(count, busy) }: Preparing = {},
): Promise<Device[]> {
  const server = await startServer(built === undefined ? {} : { folder: built })
  const devices: Device[] = []
  for (const count of years) {
    const profile = await mkdtemp(join(tmpdir(), 'shoreline-bench-'))
    const { page, close } = await launchProfile(profile, server.origin)
    await openToday(page)
    await readyForOffline(page)
    if (count > 0) await restoreBackup(page, backup(count))
    await close()
    devices.push({
      launch: () => launchProfile(profile, server.origin),
      discard: () => rm(profile, { recursive: true, force: true, maxRetries: 5 }),
    })
  }
  await server.stop()
  return devices
}
