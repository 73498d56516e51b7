import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { buildVersion } from '../e2e/harness/nextVersion.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** The folder of a build of the app under a later version number. */
    nextVersion: string
  }
}

/** Builds the version that the tours update to, once for all engines; removed when the last has ended. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'shoreline-next-'))
  await buildVersion('99.0.0', folder)
  project.provide('nextVersion', folder)
  return () => rm(folder, { recursive: true, force: true })
}
