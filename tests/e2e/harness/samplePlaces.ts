import { expect, type Page } from '@playwright/test'
import { goTo, lookAt } from './notebook.ts'
import type { Place } from './places.ts'
import { chooseEverything } from './sheet.ts'
import { type Spoken, speak } from './speech.ts'

/** Every screen and state of the sample journal, without the pages of its signals. */
export function samplePlaces(page: Page, language: Spoken): readonly Place[] {
  const say = speak(language)
  return [
    { name: 'today', open: () => goTo(page, '/') },
    { name: 'an earlier day', open: () => lookAt(page, '/day/2026-03-10') },
    {
      name: 'an earlier day, being changed',
      open: async () => {
        await lookAt(page, '/journal')
        await lookAt(page, '/day/2026-03-10')
        await page.getByRole('button', { name: say('journal.change') }).click()
        await page.locator('main textarea').waitFor()
      },
    },
    ...(['6w', '6m', '2y', 'all'] as const).map((span) => ({
      name: `patterns, ${span}`,
      open: async () => {
        await goTo(page, '/patterns')
        await page.getByRole('radio', { name: say(`patterns.span.${span}`), exact: true }).check()
      },
    })),
    {
      name: 'patterns, unfolded and as a table',
      open: async () => {
        await goTo(page, '/patterns')
        await page.getByRole('button', { name: say('patterns.asTable') }).click()
        await page.getByRole('region', { name: say('shore.table') }).waitFor()
        const gathered = page.locator('main figure button[aria-expanded=false]')
        await gathered.first().waitFor()
        for (let left = await gathered.count(); left > 0; left -= 1) await gathered.first().click()
        for (const group of ['holding', 'restoring'] as const)
          await page.getByRole('heading', { name: say(`patterns.group.${group}`), exact: true }).click()
      },
    },
    {
      name: 'a week of patterns, closely',
      open: async () => {
        await goTo(page, '/patterns')
        await page.getByRole('slider').press('Enter')
        await page.getByRole('dialog').waitFor()
      },
    },
    { name: 'a year', open: () => goTo(page, '/year') },
    {
      name: 'a month of a year',
      open: async () => {
        await goTo(page, '/year')
        await page.locator('main li').first().getByRole('button').click()
        await page.getByRole('dialog').waitFor()
      },
    },
    { name: 'seasons', open: () => goTo(page, '/seasons') },
    {
      name: 'a season, closely',
      open: async () => {
        await goTo(page, '/seasons')
        await page.locator('main li').first().getByRole('button').click()
        await page.getByRole('dialog').waitFor()
      },
    },
    { name: 'then and now', open: () => goTo(page, '/compare') },
    { name: 'journal', open: () => goTo(page, '/journal') },
    {
      name: 'journal, another month',
      open: async () => {
        await goTo(page, '/journal')
        await page.getByRole('button', { name: say('journal.jump') }).click()
        await page.getByRole('dialog').waitFor()
      },
    },
    { name: 'pause', open: () => goTo(page, '/pause') },
    { name: 'an earlier pause', open: () => goTo(page, '/pause/2026-W11') },
    {
      name: 'a pause together',
      open: async () => {
        await goTo(page, '/pause')
        await page.getByRole('radio', { name: say('pause.together') }).click()
      },
    },
    { name: 'a sheet', open: () => goTo(page, '/pause/2026-W11/sheet') },
    {
      name: 'a sheet with everything on it',
      open: async () => {
        await goTo(page, '/pause/2026-W11/sheet')
        await chooseEverything(page, language)
      },
    },
    { name: 'care', open: () => goTo(page, '/care') },
    { name: 'a repair', open: () => goTo(page, '/care/repair/sample-repair-1') },
    { name: 'a statement', open: () => goTo(page, '/care/words/sample-statement-1') },
    { name: 'rest', open: () => goTo(page, '/care/rest') },
    {
      name: 'a rest, closely',
      open: async () => {
        await goTo(page, '/care/rest')
        await page.getByRole('button', { name: say('rest.log') }).click()
        await page.getByRole('dialog').waitFor()
      },
    },
    {
      name: 'what a kind no would sound like',
      open: async () => {
        await goTo(page, '/care/before')
        for (const id of ['before.from.guilt', 'before.pays.rest'] as const)
          await page.getByRole('button', { name: say(id) }).click()
        await page.getByRole('heading', { name: say('before.kindNo') }).waitFor()
      },
    },
    {
      name: 'breathing',
      open: async () => {
        await goTo(page, '/care/breath')
        await page.getByRole('button', { name: say('welcome.begin') }).click()
      },
    },
    {
      name: 'a line to call, closely',
      open: async () => {
        await goTo(page, '/help')
        await page.getByRole('button', { name: say('help.add') }).click()
        await page.getByRole('dialog').waitFor()
      },
    },
    { name: 'help', open: () => goTo(page, '/help') },
    {
      name: 'search, with finds',
      open: async () => {
        await goTo(page, '/journal/search')
        await page.getByRole('searchbox').fill(say('moment.late-email'))
        await page.locator('main mark').first().waitFor()
      },
    },
    {
      name: 'search, narrowed down',
      open: async () => {
        await goTo(page, '/journal/search')
        await page.getByLabel(say('search.signal')).selectOption('question:energy')
        await page.getByLabel(say('search.from'), { exact: true }).waitFor()
      },
    },
    { name: 'saving some days', open: () => goTo(page, '/journal/save') },
    { name: 'settings', open: () => goTo(page, '/settings') },
    { name: 'backup', open: () => goTo(page, '/settings/backup') },
  ]
}

/** The page of each signal that Patterns names, with its table open. */
export async function signalPlaces(page: Page, language: Spoken): Promise<readonly Place[]> {
  const say = speak(language)
  await goTo(page, '/patterns')
  const links = page.locator('main a[data-at^="/patterns/"]')
  // The screen is there before two years are read.
  await links.first().waitFor()
  // What is folded away is drawn once it is opened.
  const folds = page.locator('main details:not([open]) > summary')
  await expect(folds.first()).toBeVisible()
  for (let left = await folds.count(); left > 0; left = await folds.count()) await folds.first().click()
  await expect.poll(() => links.count()).toBeGreaterThan(15)
  const addresses = await links.evaluateAll((found) =>
    found.map((link) => (link as HTMLElement).dataset.at ?? ''),
  )
  // Its line, its name and what is said of it all lead to the same page.
  return [...new Set(addresses)].map((address) => ({
    name: decodeURIComponent(address),
    open: async () => {
      await goTo(page, address)
      const asTable = page.getByRole('button', { name: say('patterns.asTable') })
      const table = page.locator('#points').getByRole('table')
      await asTable.or(table).first().waitFor()
      if (await asTable.isVisible()) await asTable.click()
      await expect(table).toBeVisible()
    },
  }))
}
