import { readdirSync, statSync, truncateSync } from 'node:fs'
import { join } from 'node:path'
import { openToday } from './harness/app.ts'
import { expect, test } from './harness/test.ts'
import { dayNote, writeNote } from './harness/writing.ts'

/** Longer than the blocks that the log is written in, also where it is sealed in fewer bytes. */
const LONG = Array.from({ length: 8_000 }, (_, index) => ((index * 7_919) % 10_007).toString(36)).join(' ')

test('what was saved stays where the log of the browser was cut off amid a record, start after start', async ({
  launch,
  profileFolder,
  server,
}) => {
  const first = await launch(profileFolder, server.origin)
  await openToday(first.page)
  await writeNote(first.page, 'before it')
  await writeNote(first.page, LONG)
  await first.kill()
  const log = lastLog(profileFolder)
  // As a kill, or a battery that runs out, leaves it between two writes of one record.
  truncateSync(log, statSync(log).size - 5_000)

  const starts = [
    { found: 'before it', words: 'after it' },
    { found: 'after it', words: 'and after that' },
    { found: 'and after that', words: 'at last' },
  ]
  for (const { found, words } of starts) {
    const { page, kill, watch } = await launch(profileFolder, server.origin)
    watch.allow(/net::ERR/)
    await openToday(page)
    await expect(dayNote(page)).toHaveValue(found)
    await writeNote(page, words)
    await expect.poll(() => lastLog(profileFolder)).not.toBe(log)
    await kill()
  }
})

/** The file into which Chromium writes what goes into the databases of the one origin there is. */
function lastLog(profile: string): string {
  const databases = join(profile, 'Default', 'IndexedDB')
  const folder = readdirSync(databases).find((name) => name.endsWith('.leveldb')) ?? ''
  const logs = readdirSync(join(databases, folder)).filter((name) => name.endsWith('.log'))
  return join(databases, folder, logs.sort().at(-1) ?? '')
}
