import { setTimeout as wait } from 'node:timers/promises'
import { openToday } from './harness/app.ts'
import { goTo } from './harness/notebook.ts'
import { NOTHING, readDay, type Seen, type Storm, seeded, writeUntilGone } from './harness/storm.ts'
import { expect, test } from './harness/test.ts'
import { carryOut, writtenIn } from './harness/writing.ts'

const DEEP = process.env.DEEP !== undefined
const KILLS = DEEP ? 200 : 6
const SEED = Number(process.env.SEED ?? 20_260_318)
const LONGEST = 1_200

test('whatever was shown as saved is there after the browser dies in the middle of writing', async ({
  launch,
  profileFolder,
  server,
}) => {
  test.setTimeout(KILLS * 20_000)
  const random = seeded(SEED)
  let storm: Storm = { states: [NOTHING], acknowledged: 1 }
  let [tapped, acknowledged, further] = [0, 0, 0]

  for (let kill = 0; kill <= KILLS; kill += 1) {
    const { page, kill: killBrowser, watch } = await launch(profileFolder, server.origin)
    // A browser that dies may take a request of its own with it.
    watch.allow(/net::ERR/)
    await openToday(page)
    const found = await readDay(page)
    const possible = storm.states.slice(storm.acknowledged - 1)
    // A save is all or nothing: what is found is the day at one moment from the last "Saved" on, never a mixture.
    expect(possible, `after kill ${kill}, seed ${SEED}`).toContainEqual(found)
    if (possible.findIndex((each) => same(each, found)) > 0) further += 1
    await expectWhole(page, found)
    if (kill === KILLS) break

    await goTo(page, '/')
    expect(await readDay(page)).toEqual(found)
    storm = { states: [found], acknowledged: 1 }
    const writing = writeUntilGone(page, storm, random).catch((error: Error) => error)
    await wait(Math.floor(random() * LONGEST))
    // Every other time at once after the next "Saved" is read, when a word said too early would show.
    if (kill % 2 === 1) await nextSaved(storm)
    await killBrowser()
    expect(String(await writing)).toMatch(/closed|crashed|disconnected/i)
    tapped += storm.states.length - 1
    acknowledged += storm.acknowledged - 1
  }
  console.log(
    `Kills: ${KILLS} (seed ${SEED}); taps: ${tapped}, acknowledged as saved: ${acknowledged}, all found; ` +
      `after ${further} kills more than was acknowledged stood`,
  )
  expect(acknowledged).toBeGreaterThan(KILLS)
})

function nextSaved(storm: Storm): Promise<void> {
  return new Promise((resolve) => {
    storm.onAcknowledged = resolve
  })
}

/** Every screen opens, no page is broken, and the counts agree with what is on Today. */
async function expectWhole(
  page: Parameters<typeof goTo>[0],
  { answers, moments, note }: Seen,
): Promise<void> {
  await expect(page.getByText(/did not open/)).toBeHidden()
  const answered = answers.filter((answer) => answer >= 0).length
  if (answered > 0 || note !== '' || moments > 0) {
    await goTo(page, '/journal')
    await expect(page.getByRole('article')).toHaveCount(1)
  }
  await goTo(page, '/patterns')
  await expect(page.getByRole('heading', { level: 1, name: 'Patterns' })).toBeVisible()
  await expect(page.getByText(/did not open/)).toBeHidden()
  const written = writtenIn(await carryOut(page))
  expect(written.moments?.length).toBe(moments)
  expect(Object.keys((written.reflections?.[0]?.ratings as object | undefined) ?? {})).toHaveLength(answered)
}

function same(a: Seen, b: Seen): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}
