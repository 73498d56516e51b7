import type { Page } from '@playwright/test'
import { openToday } from './harness/app.ts'
import { goTo } from './harness/notebook.ts'
import {
  bringTogether,
  carry,
  expectTogether,
  filesOf,
  joinFolder,
  letChoose,
  putFiles,
} from './harness/sharedFolder.ts'
import { expect, test } from './harness/test.ts'
import { answer, carryOut, dayNote, momentButton, writeNote, writtenIn } from './harness/writing.ts'

const DAYS = Number(process.env.DAYS ?? (process.env.DEEP ? 30 : 3))
const DAY = 86_400_000

test('a phone and a laptop live with one folder from day to day, and end with the same notebook', async ({
  page: phone,
  browser,
  baseURL,
}, testInfo) => {
  test.setTimeout((DAYS + 2) * 60_000)
  const other = await browser.newContext({
    ...(baseURL && { baseURL }),
    viewport: { width: 1280, height: 800 },
  })
  const laptop = await other.newPage()
  for (const page of [phone, laptop]) {
    await letDaysPass(page)
    await letChoose(page)
    await openToday(page)
  }
  // Something that both have, so that neither is asked whether the other is theirs.
  const words = ['written first']
  await writeNote(phone, 'written first')
  await joinFolder(phone)
  await expectTogether(phone)
  const early = await filesOf(phone)
  await carry(phone, laptop)
  await joinFolder(laptop)
  await expectTogether(laptop)

  for (let day = 1; day <= DAYS; day += 1) {
    for (const page of [phone, laptop]) await wakeOn(page, day)
    const [onPhone, onLaptop] = [`of the phone, day ${day}`, `of the laptop, day ${day}`]
    await writeNote(phone, onPhone)
    words.push(onPhone)
    await answer(laptop, 'Energy', day % 2 === 0 ? 'spent' : 'steady')
    await momentButton(laptop, 'Late email').click()
    // Every third day a text of the same day was written apart.
    if (day % 3 === 0) {
      await writeNote(laptop, onLaptop)
      words.push(onLaptop)
    }
    // Every fourth day one of the two is out of reach.
    if (day % 4 === 0) continue
    await bringTogether(laptop)
    // An older file comes back, or a service keeps a copy of its own beside the one it knows.
    if (day % 5 === 2) await putFiles(laptop, early)
    if (day % 5 === 3) await putFiles(laptop, conflictedCopies(await filesOf(laptop)))
    await carry(laptop, phone)
    await bringTogether(phone)
    await carry(phone, laptop)
    await bringTogether(laptop)
    await goTo(phone, '/')
    await expect(momentButton(phone, 'Late email')).toContainText('×1')
  }

  for (const [from, to] of [
    [phone, laptop],
    [laptop, phone],
  ] as const) {
    await bringTogether(from)
    await carry(from, to)
    await bringTogether(to)
  }
  for (const [name, page] of [
    ['phone', phone],
    ['laptop', laptop],
  ] as const) {
    await goTo(page, '/journal')
    await page.getByRole('article').first().waitFor()
    await page.screenshot({ path: testInfo.outputPath(`${name}.png`) })
  }
  const [one, another] = [writtenIn(await carryOut(phone)), writtenIn(await carryOut(laptop))]
  expect(one).toEqual(another)
  const found = JSON.stringify(one)
  for (const text of words) expect(found).toContain(`"${text}"`)
  await other.close()
})

/** Lets a page begin each visit on the day that {@link wakeOn} says; time runs on from there. */
async function letDaysPass(page: Page): Promise<void> {
  await page.addInitScript((dayLength) => {
    // A page that is not there yet has no such store.
    if (location.protocol === 'about:') return
    const ahead = Number(localStorage.getItem('days ahead')) * dayLength
    const now = Date.now
    globalThis.Date = new Proxy(Date, {
      construct: (target, given, newTarget) =>
        Reflect.construct(target, given.length === 0 ? [now() + ahead] : given, newTarget),
      get: (target, name) => (name === 'now' ? () => now() + ahead : Reflect.get(target, name)),
    })
  }, DAY)
}

async function wakeOn(page: Page, day: number): Promise<void> {
  await page.evaluate((days) => localStorage.setItem('days ahead', `${days}`), day)
  await goTo(page, '/')
  await page.reload()
  await expect(dayNote(page)).toHaveValue('')
}

/** What some services call the second of two files that came to one name. */
function conflictedCopies(files: Readonly<Record<string, number[]>>): Record<string, number[]> {
  return Object.fromEntries(
    Object.entries(files).map(([name, bytes]) => [name.replace('.age', ' (conflicted copy).age'), bytes]),
  )
}
