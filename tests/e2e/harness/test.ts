import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test as base, expect } from '@playwright/test'
import { launchProfile, type Profile } from './profile.ts'
import { reloadWhenSettled } from './reload.ts'
import { type Server, startServer } from './server.ts'
import { type Watch, watchContext } from './watch.ts'

type Fixtures = {
  /** Whether the service worker is laid in, as tests of what it does ask for; otherwise its file stays on the way. */
  laidIn: boolean
  /** Watches the test's own context; the test fails at its end when something was noted. */
  watch: Watch
  /** An empty folder for a browser profile, removed after the test. */
  profileFolder: string
  /** A server of this test's own; the test may stop it. */
  server: Server
  /** Launches a browser on a profile folder; closed and checked after the test. */
  launch: (folder: string, origin: string) => Promise<Profile>
}

/** Playwright's `test`, which also fails on any policy violation, error or request to another origin. */
export const test = base.extend<Fixtures>({
  laidIn: [false, { option: true }],

  watch: [
    async ({ context, baseURL, laidIn }, use) => {
      // Forty files put away once more for every test are a sixth of its work.
      if (!laidIn) await context.addInitScript(leaveOnTheWay)
      reloadWhenSettled(context)
      const watch = await watchContext(context, new URL(baseURL ?? '').origin)
      await use(watch)
      expect(watch.faults).toEqual([])
    },
    { auto: true },
  ],

  // Playwright reads from the first parameter which fixtures another one needs, so it must be a pattern.
  // biome-ignore lint/correctness/noEmptyPattern: a fixture that needs no other
  profileFolder: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'shoreline-'))
    await use(folder)
    await rm(folder, { recursive: true, force: true, maxRetries: 5 })
  },

  // biome-ignore lint/correctness/noEmptyPattern: a fixture that needs no other
  server: async ({}, use) => {
    const server = await startServer()
    await use(server)
    await server.stop()
  },

  // `profileFolder` is asked for so that it outlives the browsers on it.
  launch: async ({ profileFolder: _ }, use) => {
    const profiles: Profile[] = []
    await use(async (folder, origin) => {
      const profile = await launchProfile(folder, origin)
      profiles.push(profile)
      return profile
    })
    for (const profile of profiles) await profile.close()
    expect(profiles.flatMap(({ watch }) => watch.faults)).toEqual([])
  },
})

function leaveOnTheWay(): void {
  // A page that is not there yet has no such place.
  const { serviceWorker }: Partial<Navigator> = navigator
  if (serviceWorker) serviceWorker.register = () => new Promise(() => undefined)
}

export { expect }
