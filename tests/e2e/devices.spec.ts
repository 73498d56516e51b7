import type { Browser, Page } from '@playwright/test'
import { openToday } from './harness/app.ts'
import { goTo } from './harness/notebook.ts'
import { expect, test } from './harness/test.ts'
import { answer, carryOut, dayNote, expectSaved, point, writeNote } from './harness/writing.ts'

/** Brings one device's notebook to another, and gives back what was said before anything was changed. */
async function bringTo(page: Page, backup: string): Promise<string> {
  await goTo(page, '/settings/backup')
  const way = page.getByRole('region', { name: 'Bring one back' })
  const file = { name: 'shoreline.json', mimeType: 'application/json', buffer: Buffer.from(backup) }
  await way.getByLabel('Choose a backup file').setInputFiles(file)
  const add = way.getByRole('button', { name: 'Add to this notebook' })
  await expect(add.or(way.getByText('All of it is here already.'))).toBeVisible()
  const said = (await way.textContent()) ?? ''
  if (await add.isVisible()) {
    await add.click()
    await expect(way.getByText(/here now|brought up to date/)).toBeVisible()
  }
  return said
}

async function anotherDevice(browser: Browser): Promise<Page> {
  const { baseURL } = test.info().project.use
  const context = await browser.newContext({ ...(baseURL !== undefined && { baseURL }) })
  return context.newPage()
}

async function toDay(page: Page): Promise<void> {
  await goTo(page, '/')
  await expect(dayNote(page)).toBeVisible()
}

test('a note from the phone and ratings from the laptop, of one day, are both there on both', async ({
  page: phone,
  browser,
}) => {
  const laptop = await anotherDevice(browser)
  await openToday(phone)
  await openToday(laptop)
  await writeNote(phone, 'written between two sessions')
  await answer(laptop, 'Energy', 'running low')
  await answer(laptop, 'Joy', 'a glimmer')
  const [fromPhone, fromLaptop] = [await carryOut(phone), await carryOut(laptop)]
  await bringTo(phone, fromLaptop)
  await bringTo(laptop, fromPhone)
  for (const page of [phone, laptop]) {
    await toDay(page)
    await expect(dayNote(page)).toHaveValue('written between two sessions')
    await expect(point(page, 'Energy', 'running low')).toBeChecked()
    await expect(page.getByText('Also written on another device')).toHaveCount(0)
  }
  expect(await bringTo(phone, await carryOut(laptop))).toContain('All of it is here already.')
  await laptop.context().close()
})

test('two notes written apart are both seen, and joined on one device they are one on both', async ({
  page: phone,
  browser,
}) => {
  const laptop = await anotherDevice(browser)
  await openToday(phone)
  await openToday(laptop)
  await writeNote(phone, 'the phone’s words')
  await writeNote(laptop, 'the laptop’s words')
  expect(await bringTo(phone, await carryOut(laptop))).toContain('One text was written here and there apart')
  await expect(phone.getByText('One text was written on two devices, apart from each other.')).toBeVisible()
  await phone.getByRole('link', { name: 'Look at them' }).click()
  await expect(phone.getByRole('heading', { name: 'Written on two devices' })).toBeVisible()
  await toDay(phone)
  await expect(dayNote(phone)).toHaveValue('the laptop’s words')
  const apart = phone.getByRole('region', { name: 'Also written on another device' })
  await expect(apart.getByText('the phone’s words')).toBeVisible()
  await apart.getByRole('button', { name: 'Let this one go' }).click()
  await expect(apart).toHaveCount(0)
  await phone.getByRole('button', { name: 'Undo' }).click()
  await apart.getByRole('button', { name: 'Put both together' }).click()
  await expect(dayNote(phone)).toHaveValue('the phone’s words\n\nthe laptop’s words')
  await expectSaved(phone)
  await phone.reload()
  await expect(dayNote(phone)).toHaveValue('the phone’s words\n\nthe laptop’s words')
  await bringTo(laptop, await carryOut(phone))
  await toDay(laptop)
  await expect(dayNote(laptop)).toHaveValue('the phone’s words\n\nthe laptop’s words')
  await expect(laptop.getByText('Also written on another device')).toHaveCount(0)
  await laptop.context().close()
})
