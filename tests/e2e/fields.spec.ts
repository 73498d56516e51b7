import type { Page } from '@playwright/test'
import { openToday, readyForOffline } from './harness/app.ts'
import { beginEverything, FIELDS, type Field, unknownFields } from './harness/fields.ts'
import { expect, test, useNow } from './harness/installed.ts'
import { chooseForLock, openNotebook, setLock, setSight } from './harness/lock.ts'
import { goTo, setEvening } from './harness/notebook.ts'
import { expectWritten } from './harness/writing.ts'

test.use({ laidIn: true })

const DEEP = process.env.DEEP !== undefined
/** Of how many fields one is put through each danger every day; each danger takes others. In depth all of them are. */
const ONE_OF = 4

const DANGERS = ['reload', 'back', 'lock', 'tab', 'discard', 'update'] as const
const fieldsFor = (danger: (typeof DANGERS)[number]) =>
  FIELDS.filter((_, index) => DEEP || index % ONE_OF === DANGERS.indexOf(danger) % ONE_OF)

/** Writes into each field, lets `happen` come over it at once, and reads again: from the page that `happen` leads to. */
async function writeAndRead(
  page: Page,
  fields: readonly Field[],
  happen: (page: Page, field: Field) => Promise<Page>,
): Promise<void> {
  let here = page
  for (const [index, field] of fields.entries()) {
    const words = `${200 + index}`
    await test.step(field.name, async () => {
      await (await field.open(here)).fill(words)
      here = await happen(here, field)
      if (field.shown) await expect(await field.shown(here, words), field.name).toHaveCount(1)
      else await expect(await (field.reopen ?? field.open)(here), field.name).toHaveValue(words)
    })
  }
}

test.beforeEach(() => {
  test.setTimeout(900_000)
})

test('every field for words is one of those that are put through the dangers, and search finds what it holds', async ({
  page,
}) => {
  await beginEverything(page)
  const found = page.getByRole('list', { name: 'What was found' }).locator(':scope > li')
  for (const [index, field] of FIELDS.entries()) {
    const words = `${7200 + index}`
    const place = await field.open(page)
    await expect(place, field.name).toBeVisible()
    expect(await unknownFields(page), field.name).toEqual([])
    await place.fill(words)
    await place.blur()
    await goTo(page, '/journal/search')
    await page.getByRole('searchbox').fill(words)
    await expect(found.first(), field.name).toBeVisible()
    await expect(found.getByRole('link').first(), field.name).toHaveAttribute('href', /./)
  }
})

test('words written a moment ago outlive a page loaded anew', async ({ page }) => {
  await beginEverything(page)
  await readyForOffline(page)
  await writeAndRead(page, fieldsFor('reload'), async () => {
    await page.reload()
    return page
  })
})

test('words written a moment ago outlive the way back', async ({ page }) => {
  await beginEverything(page)
  await writeAndRead(page, fieldsFor('back'), async () => {
    await page.goBack()
    // Until the screen that was left is gone.
    await page.waitForTimeout(400)
    return page
  })
})

test('words written a moment ago are there once the closed notebook is opened again', async ({ page }) => {
  await beginEverything(page)
  await goTo(page, '/settings/lock')
  await setLock(page)
  await chooseForLock(page, 'Out of sight', 'At once')
  await writeAndRead(page, fieldsFor('lock'), async () => {
    await setSight(page, 'hidden')
    await setSight(page, 'visible')
    await openNotebook(page)
    return page
  })
})

test('words written a moment ago stand in the other tab', async ({ page, context }) => {
  await beginEverything(page)
  const other = await context.newPage()
  await setEvening(other)
  await openToday(other)
  let tabs = [page, other] as const
  await writeAndRead(page, fieldsFor('tab'), async () => {
    tabs = [tabs[1], tabs[0]]
    return tabs[0]
  })
})

test('words written a moment ago outlive a tab that is thrown away out of sight', async ({
  page,
  context,
}) => {
  await beginEverything(page)
  await writeAndRead(page, fieldsFor('discard'), async (tab) => {
    await setSight(tab, 'hidden')
    // No browser throws a tab away at the very moment it goes out of sight.
    await tab.waitForTimeout(1000)
    const session = await context.newCDPSession(tab)
    // Nobody is left to answer.
    session.send('Page.crash').catch(() => undefined)
    await tab.waitForEvent('crash')
    const next = await context.newPage()
    await setEvening(next)
    await openToday(next)
    await tab.close()
    return next
  })
})

test('words written a moment ago outlive a new version that is taken up', async ({ installed }) => {
  const { page, release } = installed
  await beginEverything(page)
  let version: 'next' | 'this' = 'next'
  await writeAndRead(page, fieldsFor('update'), async (_, field) => {
    await release(version)
    version = version === 'next' ? 'this' : 'next'
    await page.reload()
    await (await field.open(page)).press('End')
    await page.keyboard.type('9')
    const dialog = page.getByRole('dialog')
    if (await dialog.isVisible()) await page.keyboard.press('Escape')
    await useNow(page)
    if (field.shown) {
      await expect(await field.shown(page, '9')).not.toHaveCount(0)
      return page
    }
    const place = await field.open(page)
    await expect(place).toHaveValue(/^\d+9$/)
    // As it was, for what is asked of every danger.
    await place.fill((await place.inputValue()).slice(0, -1))
    await expectWritten(page)
    return page
  })
})
