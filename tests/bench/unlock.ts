import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readyForOffline, restoreBackup } from '../e2e/harness/app.ts'
import { beginLocked, expectClosed, PASSPHRASE } from '../e2e/harness/lock.ts'
import { launchProfile } from '../e2e/harness/profile.ts'
import { startServer } from '../e2e/harness/server.ts'
import { type Figure, inTurns } from './figure.ts'
import { sampleBackup } from './sampleBackup.ts'

/** From a typed passphrase to a Today that can be tapped, and no task over 50 ms while the key is derived. */
export async function benchUnlock(): Promise<Figure> {
  const server = await startServer()
  const folders: string[] = []
  for (const years of [20, 0]) {
    const folder = await mkdtemp(join(tmpdir(), 'shoreline-bench-'))
    folders.push(folder)
    const { page, close } = await launchProfile(folder, server.origin)
    await beginLocked(page)
    await readyForOffline(page)
    if (years > 0) await restoreBackup(page, sampleBackup(years, true))
    await close()
  }
  const [full = '', empty = ''] = folders
  let longest = 0
  const unlock = (folder: string) => async () => {
    const { page, close } = await launchProfile(folder, server.origin)
    await page.goto('./')
    await expectClosed(page)
    await page.getByLabel('Passphrase', { exact: true }).fill(PASSPHRASE)
    const { taken, task } = await page.evaluate(
      () =>
        new Promise<{ taken: number; task: number }>((resolve) => {
          let task = 0
          const tasks = new PerformanceObserver((list) => {
            // Until the lock screen goes, all that runs is the derivation.
            if (document.querySelector('progress'))
              for (const { duration } of list.getEntries()) task = Math.max(task, duration)
          })
          tasks.observe({ type: 'longtask' })
          const began = performance.now()
          new MutationObserver((_, observer) => {
            if (!document.querySelector('input[type=radio]')) return
            observer.disconnect()
            requestAnimationFrame(() => setTimeout(() => resolve({ taken: performance.now() - began, task })))
          }).observe(document, { childList: true, subtree: true })
          document.querySelector<HTMLButtonElement>('button[type=submit]')?.click()
        }),
    )
    longest = Math.max(longest, task)
    await close()
    return taken
  }
  const medians = await inTurns(5, unlock(full), unlock(empty))
  for (const folder of folders) await rm(folder, { recursive: true, force: true, maxRetries: 5 })
  await server.stop()
  console.error(`Longest task while the key was derived: ${longest.toFixed(0)} ms (at most 50)`)
  if (longest > 50) throw new Error(`A task of ${longest} ms held the page up while the key was derived.`)
  return { name: 'Unlock to Today, 20 years over none (same KDF)', ...medians, most: 1.3 }
}
