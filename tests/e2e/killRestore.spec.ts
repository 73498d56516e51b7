import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { sampleYears } from '../fixtures/sampleYears.ts'
import { openToday } from './harness/app.ts'
import { backupOf, goTo } from './harness/notebook.ts'
import { launchProfile } from './harness/profile.ts'
import { seeded } from './harness/storm.ts'
import { expect, test } from './harness/test.ts'
import { carryOut, writeNote, writtenIn } from './harness/writing.ts'

const KILLS = process.env.DEEP ? 30 : 2
const SEED = Number(process.env.SEED ?? 20_261_125)
/** From the tap to every page being on the disk, on a busy machine. */
const LONGEST = 700

test('the notebook is as before or holds all of a backup after the browser dies amid bringing it back', async ({
  profileFolder,
  server,
}) => {
  test.setTimeout((KILLS + 1) * 60_000)
  const random = seeded(SEED)
  const text = backupOf(sampleYears(3))
  const made = await launchProfile(profileFolder, server.origin)
  await openToday(made.page)
  await writeNote(made.page, 'here before')
  const before = writtenIn(await carryOut(made.page))
  await made.close()
  const expected = writtenIn(text)
  let [as, whole, saidWhole] = [0, 0, 0]
  for (let kill = 1; kill <= KILLS; kill += 1) {
    const folder = await mkdtemp(join(tmpdir(), 'shoreline-kill-'))
    await cp(profileFolder, folder, { recursive: true })
    const { page, kill: killBrowser } = await launchProfile(folder, server.origin)
    await openToday(page)
    await goTo(page, '/settings/backup')
    const way = page.getByRole('region', { name: 'Bring one back' })
    const file = { name: 'shoreline-backup.json', mimeType: 'application/json', buffer: Buffer.from(text) }
    await way.getByLabel('Choose a backup file').setInputFiles(file)
    await way.getByRole('button', { name: 'Add to this notebook' }).click()
    let said = false
    const saying = way
      .getByText(/here now|brought up to date/)
      .waitFor()
      .then(() => {
        said = true
      })
      .catch((error: Error) => error)
    await wait(Math.floor(random() * LONGEST))
    const saidBefore = said
    await killBrowser()
    await saying

    const again = await launchProfile(folder, server.origin)
    again.watch.allow(/net::ERR/)
    await openToday(again.page)
    await expect(again.page.getByText(/did not open/)).toBeHidden()
    const found = writtenIn(await carryOut(again.page))
    const isBefore = JSON.stringify(found) === JSON.stringify(before)
    if (saidBefore) saidWhole += 1
    if (saidBefore) expect(isBefore, `what was said to be here, after kill ${kill}, seed ${SEED}`).toBe(false)
    if (isBefore) as += 1
    else {
      whole += 1
      // What was here before stands beside all that came with the backup.
      for (const [list, rows] of Object.entries(expected))
        if (list !== 'settings')
          expect(found[list], `${list} after kill ${kill}, seed ${SEED}`).toEqual(
            expect.arrayContaining([...rows]),
          )
      expect(found.reflections).toContainEqual(before.reflections?.[0])
    }
    expect(again.watch.faults).toEqual([])
    await again.close()
    await rm(folder, { recursive: true, force: true, maxRetries: 5 })
  }
  console.log(
    `a backup brought back: ${KILLS} kills (seed ${SEED}); after them ${as} as before, ${whole} with all of it, ` +
      `${saidWhole} of which had been said to be here`,
  )
})
