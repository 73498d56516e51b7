import { existsSync } from 'node:fs'
import { mkdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { buildVersion } from './nextVersion.ts'

/** How long a build may take, and a wait for another worker's, where more is busy than there are cores, in milliseconds. */
export const LONGEST_BUILD = 300_000

/**
 * The app as `buildVersion` makes it, made by the first worker that needs it and used by all of a run. Playwright clears
 * the folder of what tests put out before the next run, and this with it.
 */
export async function builtOnce(
  { outputDir }: { readonly outputDir: string },
  version: string,
  kind: Parameters<typeof buildVersion>[2] = {},
): Promise<string> {
  const folder = join(outputDir, ['built', version, ...Object.keys(kind)].join('-'))
  const building = join(folder, 'building')
  const built = join(folder, 'built')
  await mkdir(folder, { recursive: true })
  while (!existsSync(built)) {
    if (!(await isFirst(building))) {
      await new Promise((resolve) => setTimeout(resolve, 200))
      continue
    }
    // Between the look above and this one another may have been done with it.
    if (existsSync(built)) break
    try {
      await buildVersion(version, building, kind)
      // Whole, or not there.
      await rename(building, built)
    } catch (error) {
      // The next worker tries it too, and says itself what is wrong.
      await rm(building, { recursive: true, force: true })
      throw error
    }
  }
  return built
}

/** Whether this worker made the folder, which only one can. */
async function isFirst(folder: string): Promise<boolean> {
  try {
    await mkdir(folder)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    return false
  }
}
