import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { Page } from '@playwright/test'
import { addDays, type Day } from '../../src/domain/day.ts'
import { openToday } from './harness/app.ts'
import { goTo } from './harness/notebook.ts'
import {
  bringTogether,
  carry,
  expectTogether,
  filesOf,
  joinFolder,
  letChoose,
  startTogether,
} from './harness/sharedFolder.ts'
import { seeded } from './harness/storm.ts'
import { expect, test } from './harness/test.ts'
import { carryOut, dayNote, writeNote, writtenIn } from './harness/writing.ts'

const KILLS = Number(process.env.KILLS ?? (process.env.DEEP ? 50 : 3))
const SEED = Number(process.env.SEED ?? 20_261_128)
/** From the tap to the note of it, on a busy machine. */
const LONGEST = 2_500

test('two devices end with the same notebook, and all of it, after one dies amid bringing a folder together', async ({
  launch,
  profileFolder,
  server,
}) => {
  // Each kill brings both together four times, and starts a browser.
  test.setTimeout((KILLS + 2) * 180_000)
  const random = seeded(SEED)
  const { page: laptop } = await launch(join(profileFolder, 'laptop'), server.origin)
  let { page: phone, kill: killPhone } = await launch(join(profileFolder, 'phone'), server.origin)
  for (const page of [phone, laptop]) {
    await letChoose(page)
    await openToday(page)
  }
  // Something that both have, so that neither is asked whether the other is theirs.
  await writeNote(phone, 'written first')
  // Where the notebook is; at night its day may still be the one before.
  const today = (await phone.evaluate(() => new Date().toLocaleDateString('en-CA'))) as Day
  await joinFolder(phone)
  await expectTogether(phone)
  await carry(phone, laptop)
  await joinFolder(laptop)
  await expectTogether(laptop)

  const words: string[] = []
  const write = async (page: Page, day: Day, text: string) => {
    await goTo(page, `/day/${day}`)
    await expect(dayNote(page)).toHaveValue('')
    await writeNote(page, text)
    words.push(text)
  }
  let [untouched, beside, replaced] = [0, 0, 0]
  for (let kill = 1; kill <= KILLS; kill += 1) {
    // Every third time both wrote on one day apart, else on a day each.
    const day = addDays(today, -2 * kill - 2)
    await write(laptop, day, `laptop ${kill}, seed ${SEED}`)
    await write(phone, kill % 3 === 0 ? day : addDays(day, 1), `phone ${kill}, seed ${SEED}`)
    await bringTogether(laptop)
    await carry(laptop, phone)
    const before = await filesOf(phone)
    const stops = [wait(Math.floor(random() * LONGEST))]
    // Else at once after the file before it, or the file itself, lies there.
    const until = [null, /\.before\.age$/, /^shoreline-\w+\.age$/][kill % 3]
    if (until) stops[0] = changeOf(phone, until)
    await startTogether(phone)
    await Promise.all(stops)
    await killPhone()

    const again = await launch(join(profileFolder, 'phone'), server.origin)
    phone = again.page
    killPhone = again.kill
    again.watch.allow(/favicon|net::ERR/)
    await letChoose(phone)
    // A file of the origin that is not the app, so that nothing is brought to its end yet.
    await phone.goto('./manifest.webmanifest')
    const after = await filesOf(phone)
    const [own, first] = ['.age', '.before.age'].map((end) =>
      Object.keys({ ...before, ...after }).filter(
        (name) => name.endsWith(end) && String(before[name]) !== String(after[name]),
      ),
    )
    const isReplaced = own?.some((name) => !name.endsWith('.before.age'))
    if (isReplaced) replaced += 1
    else if (first && first.length > 0) beside += 1
    else untouched += 1

    await openToday(phone)
    await expect(phone.getByText(/did not open/)).toBeHidden()
    await bringTogether(phone)
    await carry(phone, laptop)
    await bringTogether(laptop)
    if (kill % 5 !== 0 && kill !== KILLS) continue
    const [one, other] = [writtenIn(await carryOut(phone)), writtenIn(await carryOut(laptop))]
    expect(one, `after kill ${kill}, seed ${SEED}`).toEqual(other)
    const found = JSON.stringify(one)
    for (const text of words) expect(found, `after kill ${kill}, seed ${SEED}`).toContain(`"${text}"`)
  }
  console.log(
    `a folder brought together: ${KILLS} kills (seed ${SEED}); after them ${untouched} with the file untouched, ` +
      `${beside} with the one before it written, ${replaced} with it replaced; ${words.length} texts, all on both`,
  )
})

/** Resolves once a file of this name is another than it is now; it also does when the browser is gone. */
function changeOf(page: Page, name: RegExp): Promise<void> {
  const changed = page.evaluate(async (source) => {
    const root = await navigator.storage.getDirectory()
    const folder = await root.getDirectoryHandle('shared')
    const entries = folder as unknown as { values(): AsyncIterable<FileSystemFileHandle> }
    const look = async () => {
      const seen: string[] = []
      for await (const handle of entries.values()) {
        const file = new RegExp(source).test(handle.name) && (await handle.getFile().catch(() => null))
        if (file) seen.push(`${file.name} ${file.size} ${file.lastModified}`)
      }
      return seen.sort().join()
    }
    const first = await look()
    while ((await look()) === first) await new Promise((resolve) => setTimeout(resolve, 5))
  }, name.source)
  // Gone together with the browser it has nothing to tell.
  return Promise.race([changed.catch(() => undefined), wait(15_000)])
}
