import type { Locator, Page } from '@playwright/test'
import { sampleYears } from '../fixtures/sampleYears.ts'
import { openToday, restoreBackup } from './harness/app.ts'
import { expect, test, useNow } from './harness/installed.ts'
import { openNotebook, setLock, setSight } from './harness/lock.ts'
import { backupOf, goTo, setEvening } from './harness/notebook.ts'
import { dayNote, expectSaved, loggedMoments, momentButton } from './harness/writing.ts'

const DEEP = process.env.DEEP !== undefined
/**
 * Of how many fields one is put through each danger every day; each danger takes others. In depth all of them are, but
 * for a new version, which waits until every field has handed over its words in the same way.
 */
const ONE_OF = 4

/** Where a person writes words that are kept, and how they get there. */
type Field = { readonly name: string; readonly open: (page: Page) => Promise<Locator> }

const on = (address: string, label: string): Field => ({
  name: `${address}, ${label}`,
  open: async (page) => {
    await goTo(page, address)
    return page.getByLabel(label, { exact: true }).first()
  },
})

/** In a dialog, which `tap` opens from an address. */
const within = (address: string, tap: (page: Page) => Locator, label: string): Field => ({
  name: `${address}, ${label}`,
  open: async (page) => {
    await goTo(page, address)
    const dialog = page.getByRole('dialog')
    if (!(await dialog.isVisible())) await tap(page).click()
    return dialog.getByLabel(label, { exact: true })
  },
})

const aRest = (page: Page) => page.getByRole('region', { name: 'Rest lately' }).getByRole('button').first()
const aWay = (page: Page) => page.getByRole('region', { name: 'My ways to rest' }).getByRole('button').first()
const somebody = (page: Page) => page.getByRole('button', { name: /^Change: / }).first()
const ownLine = (page: Page) => page.getByRole('button', { name: /^Change: / }).last()
const aSeason = (page: Page) => page.locator('main li').first().getByRole('button').first()

const REPAIR = '/care/repair/sample-repair-1'
const STATEMENT = '/care/words/sample-statement-1'

const FIELDS: readonly Field[] = [
  { name: 'the day', open: async (page) => goTo(page, '/').then(() => dayNote(page)) },
  { name: 'an earlier day', open: async (page) => goTo(page, '/day/2026-03-10').then(() => dayNote(page)) },
  {
    name: 'a moment',
    open: async (page) => {
      await goTo(page, '/')
      const late = loggedMoments(page).filter({ hasText: 'Late email' })
      const dialog = page.getByRole('dialog')
      if (!(await dialog.isVisible())) await late.getByRole('button').first().click()
      return dialog.getByLabel('Words about it')
    },
  },
  ...['What is heavy?', 'What is working?', 'What needs to shift?'].map((label) => on('/pause', label)),
  ...['What you call it', 'What happened', 'My part in it'].map((label) => on(REPAIR, label)),
  ...['What I was trusted with', 'The next step', 'Today I returned to it'].map((label) => on(REPAIR, label)),
  ...['The situation', 'What I can offer', 'What I can’t', 'That the door stays open'].map((label) =>
    on(STATEMENT, label),
  ),
  within('/care/rest', aRest, 'What it gave back'),
  within('/care/rest', aWay, 'What it is'),
  within('/care/rest', aWay, 'What it gave back last time'),
  within('/care', somebody, 'Name'),
  within('/care', somebody, 'Who they are to you'),
  within('/care', somebody, 'Number to call'),
  within('/care', somebody, 'Where to write to: a number or an email address'),
  within('/help', ownLine, 'Name'),
  within('/help', ownLine, 'Number to call'),
  within('/seasons', aSeason, 'What it is called'),
  on('/settings/questions/energy', 'The question'),
  on('/settings/questions/energy', 'Step 2'),
  {
    name: 'a context',
    open: async (page) => {
      await goTo(page, '/settings/contexts')
      return page.getByRole('textbox').last()
    },
  },
  on('/settings/reminder', 'In which words'),
]

const DANGERS = ['reload', 'back', 'lock', 'tab', 'discard', 'update'] as const
const fieldsFor = (danger: (typeof DANGERS)[number]) =>
  FIELDS.filter(
    (_, index) => (DEEP && danger !== 'update') || index % ONE_OF === DANGERS.indexOf(danger) % ONE_OF,
  )

/** A notebook in which there is something of everything that can be written in. */
async function begin(page: Page): Promise<void> {
  await setEvening(page)
  await openToday(page)
  await restoreBackup(page, backupOf(sampleYears(0.1)))
  await goTo(page, '/')
  await momentButton(page, 'Late email').click()
  await goTo(page, '/settings/contexts')
  await page.getByRole('button', { name: 'Add a context' }).click()
  for (const [address, button] of [
    ['/care/rest', 'I rested'],
    ['/help', 'Add a line of your own'],
    ['/seasons', 'Name a season'],
  ] as const) {
    await goTo(page, address)
    await page.getByRole('button', { name: button }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Done' }).click()
  }
  await expectSaved(page)
}

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
      await expect(await field.open(here), field.name).toHaveValue(words)
    })
  }
}

/** By the browser's own button: on its way there the pointer leaves the page, and no hand is there sooner than this. */
async function loadAnew(page: Page): Promise<void> {
  await page.mouse.move(10, 10)
  await page.mouse.move(-5, -5)
  await page.waitForTimeout(250)
  await page.reload()
}

test.beforeEach(() => {
  test.setTimeout(DEEP ? 600_000 : 180_000)
})

test('words written a moment ago outlive a page loaded anew', async ({ page }) => {
  await begin(page)
  await writeAndRead(page, fieldsFor('reload'), async () => {
    await loadAnew(page)
    return page
  })
})

test('words written a moment ago outlive the way back', async ({ page }) => {
  await begin(page)
  await writeAndRead(page, fieldsFor('back'), async () => {
    await page.goBack()
    // Until the screen that was left is gone.
    await page.waitForTimeout(400)
    return page
  })
})

test('words written a moment ago are there once the closed notebook is opened again', async ({ page }) => {
  await begin(page)
  await goTo(page, '/settings/lock')
  await setLock(page)
  await page
    .getByRole('group', { name: 'Out of sight' })
    .getByRole('radio', { name: 'At once', exact: true })
    .click()
  await page.waitForTimeout(500)
  await writeAndRead(page, fieldsFor('lock'), async () => {
    await setSight(page, 'hidden')
    await setSight(page, 'visible')
    await openNotebook(page)
    return page
  })
})

test('words written a moment ago stand in the other tab', async ({ page, context }) => {
  await begin(page)
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
  await begin(page)
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
  await begin(page)
  let version: 'next' | 'this' = 'next'
  await writeAndRead(page, fieldsFor('update'), async (_, field) => {
    await release(version)
    version = version === 'next' ? 'this' : 'next'
    await loadAnew(page)
    await (await field.open(page)).press('End')
    await page.keyboard.type('9')
    const dialog = page.getByRole('dialog')
    if (await dialog.isVisible()) await page.keyboard.press('Escape')
    await useNow(page)
    const place = await field.open(page)
    await expect(place).toHaveValue(/^\d+9$/)
    // As it was, for what is asked of every danger.
    await place.fill((await place.inputValue()).slice(0, -1))
    await expectSaved(page)
    return page
  })
})
