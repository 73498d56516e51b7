import type { Page } from '@playwright/test'
import { openToday } from './harness/app.ts'
import { letDaysPass, wakeOn } from './harness/daysAhead.ts'
import { goTo } from './harness/notebook.ts'
import {
  bringTogether,
  carry,
  conflictedCopies,
  expectTogether,
  filesOf,
  folderOn,
  halves,
  joinFolder,
  letChoose,
  putFiles,
  removeFile,
} from './harness/sharedFolder.ts'
import { expect, test } from './harness/test.ts'
import { answer, carryOut, dayNote, momentButton, writeNote, writtenIn } from './harness/writing.ts'

/** A week of which two evenings are brought together, or a month with every other. */
const DEEP = process.env.DEEP !== undefined
const DAYS = Number(process.env.DAYS ?? (DEEP ? 30 : 7))

/** Who writes on an evening: by turns both, one and the other; from the 15th to the 21st the laptop lies elsewhere. */
function isUsed(device: 'phone' | 'laptop', day: number): boolean {
  if (day >= 15 && day <= 21) return device === 'phone'
  return day % 7 !== (device === 'phone' ? 5 : 6)
}

/** Whether both meet in the folder that evening; while the laptop is away the phone alone looks into it. */
function isMet(day: number): boolean {
  return DEEP ? day % 2 === 1 : day === 3 || day === 7
}

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

  const ofPhone = Object.keys(early)[0] ?? ''

  let tapped = 0
  for (let day = 1; day <= DAYS; day += 1) {
    const isAway = day >= 15 && day <= 21
    if (isUsed('phone', day)) {
      await wakeOn(phone, day)
      words.push(`of the phone, day ${day}.`)
      await writeNote(phone, `of the phone, day ${day}.`)
    }
    if (isUsed('laptop', day)) {
      await wakeOn(laptop, day)
      await answer(laptop, 'Energy', day % 2 === 0 ? 'spent' : 'steady')
      await momentButton(laptop, 'Late email').click()
      tapped += 1
      // Every third day a text of the same day was written apart.
      if (day % 3 === 0) {
        words.push(`of the laptop, day ${day}.`)
        await writeNote(laptop, `of the laptop, day ${day}.`)
      }
      // Once a day is deleted that had been on both for a while.
      if (day === 5) {
        await deleteDay(laptop, 3)
        words.splice(words.indexOf('of the phone, day 2.'), 1)
        tapped -= 1
      }
    }
    if (isAway && isMet(day)) await bringTogether(phone)
    if (isAway || !isMet(day)) continue
    await bringTogether(laptop)
    // An older file comes back, or a service keeps a copy of its own beside the one it knows.
    if (day % 6 === 3) await putFiles(laptop, early)
    if (day % 8 === 7) await putFiles(laptop, conflictedCopies(await filesOf(laptop)))
    // A service is amid copying.
    if (day % 6 === 3) {
      const others = Object.entries(await filesOf(laptop)).filter(([name]) => !isOf(ofPhone, name))
      await putFiles(phone, halves(Object.fromEntries(others)))
      await bringTogether(phone)
      await expect(folderOn(phone)).toContainText('is only half there yet')
    }
    await carry(laptop, phone)
    await bringTogether(phone)
    if (day === 3) await joinNotes(phone)
    await carry(phone, laptop)
    // Somebody tidies up.
    if (day % 6 === 3) for (const page of [phone, laptop]) await removeFile(page, ofPhone)
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
  ] as const)
    if (DEEP) await takePictures(page, (screen) => testInfo.outputPath(`${name}-${screen}.png`))
  expect(await journalOf(phone)).toEqual(await journalOf(laptop))
  const [one, another] = [writtenIn(await carryOut(phone)), writtenIn(await carryOut(laptop))]
  expect(one).toEqual(another)
  const found = JSON.stringify(one)
  for (const text of words) expect(found).toContain(text)
  expect(found).not.toContain('of the phone, day 2.')
  expect(one.moments).toHaveLength(tapped)
  await other.close()
})

/** Deletes what was written so many days ago. */
async function deleteDay(page: Page, ago: number): Promise<void> {
  await goTo(page, '/journal')
  const day = page.getByRole('article').nth(ago)
  await day.getByText('of the phone, day 2.').waitFor()
  const name = (await day.getAttribute('aria-label')) ?? ''
  await page.getByRole('button', { name: `Delete ${name}` }).click()
  await expect(page.getByRole('article', { name })).toHaveCount(0)
}

/** Makes one note of the two that were written apart today. */
async function joinNotes(page: Page): Promise<void> {
  await goTo(page, '/')
  const apart = page.getByRole('region', { name: 'Also written on another device' })
  await apart.getByRole('button', { name: 'Put both together' }).click()
  await expect(apart).toHaveCount(0)
  await expect(dayNote(page)).toHaveValue(
    /phone, day 3\.[\s\S]*laptop, day 3\.|laptop, day 3\.[\s\S]*phone, day 3\./,
  )
  await bringTogether(page)
}

/** What the journal says of the latest days. */
async function journalOf(page: Page): Promise<readonly string[]> {
  await goTo(page, '/journal')
  const days = page.getByRole('article')
  await days.nth(4).waitFor()
  return (await days.allTextContents()).slice(0, 5)
}

async function takePictures(page: Page, fileOf: (screen: string) => string): Promise<void> {
  for (const screen of ['', 'journal', 'patterns', 'settings/backup']) {
    await goTo(page, `/${screen}`)
    if (screen === 'settings/backup') await folderOn(page).scrollIntoViewIfNeeded()
    if (screen === 'journal') await page.getByRole('article').first().waitFor()
    // Pictures alone: nothing is expected of what a chart is still drawing.
    await page.screenshot({ path: fileOf(screen.replace('/', '-') || 'today') })
  }
}

/** Whether a file is of the device whose own file has this name. */
function isOf(own: string, name: string): boolean {
  return name.startsWith(own.slice(0, -'.age'.length))
}
