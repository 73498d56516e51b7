import type { Locator, Page } from '@playwright/test'
import { BUILT_IN_CONTEXTS } from '../../../src/domain/kinds/reflection.ts'
import { sampleYears } from '../../fixtures/sampleYears.ts'
import { openToday, restoreBackup } from './app.ts'
import { backupOf, goTo, setEvening } from './notebook.ts'
import { speak } from './speech.ts'
import { dayNote, expectSaved, loggedMoments, momentButton } from './writing.ts'

/** Where a person writes words that are kept, and how they get there. */
export type Field = {
  readonly name: string
  readonly open: (page: Page) => Promise<Locator>
  /** The way back to the field, where it is a shorter one. */
  readonly reopen?: (page: Page) => Promise<Locator>
  /** Where the words stand afterwards, when no way leads back to the field itself. */
  readonly shown?: (page: Page, words: string) => Promise<Locator>
}

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

/** In a pause for two. */
const mine: Field = {
  name: 'together, Me',
  open: async (page) => (await inTogether(page)).getByLabel('Me'),
}

/** What the other says too, once both say that it may be kept: said once, it stands. */
const theirs: Field = {
  name: 'together, The other',
  open: async (page) => {
    const asked = await inTogether(page)
    for (const name of ['I say keep it', 'They say keep it']) {
      const consent = page.getByRole('button', { name })
      if ((await consent.getAttribute('aria-pressed')) === 'false') await consent.click()
    }
    return asked.getByLabel('The other')
  },
  reopen: async (page) => (await inTogether(page)).getByLabel('The other'),
}

async function inTogether(page: Page): Promise<Locator> {
  await goTo(page, '/pause/2026-W10')
  await page.getByRole('radio', { name: 'Together' }).check()
  return page.getByRole('group', { name: 'What is heavy?' })
}

const aRest = (page: Page) => page.getByRole('region', { name: 'Rest lately' }).getByRole('button').first()
const aWay = (page: Page) => page.getByRole('region', { name: 'My ways to rest' }).getByRole('button').first()
const leave = (page: Page) => page.getByRole('region', { name: 'Leave' }).getByRole('button').first()
const somebody = (page: Page) => page.getByRole('button', { name: /^Change: / }).first()
const ownLine = (page: Page) => page.getByRole('button', { name: /^Change: / }).last()
const aSeason = (page: Page) => page.locator('main li').first().getByRole('button').first()

const REPAIR = '/care/repair/sample-repair-1'
const STATEMENT = '/care/words/sample-statement-1'

/** Every field whose words are kept. Fields that stand on a page more than once are here once. */
export const FIELDS: readonly Field[] = [
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
  mine,
  theirs,
  ...['What you call it', 'What happened', 'My part in it'].map((label) => on(REPAIR, label)),
  ...['What I was trusted with', 'The next step', 'Today I returned to it'].map((label) => on(REPAIR, label)),
  ...['The situation', 'What I can offer', 'What I can’t', 'That the door stays open'].map((label) =>
    on(STATEMENT, label),
  ),
  {
    name: 'before a yes, What was asked',
    open: async (page) => {
      await goTo(page, '/')
      await goTo(page, '/care/before')
      for (const word of ['guilt', 'my rest', 'Yes, though I mean no'])
        await page.getByRole('button', { name: word }).click()
      return page.getByLabel('What was asked')
    },
    shown: async (page, words) => {
      await goTo(page, '/')
      return loggedMoments(page).filter({ hasText: words })
    },
  },
  within('/care/rest', aRest, 'What it gave back'),
  within('/care/rest', aWay, 'What it is'),
  within('/care/rest', aWay, 'What it gave back last time'),
  within('/care/rest', leave, 'What it is called'),
  within('/care', somebody, 'Name'),
  within('/care', somebody, 'Who they are to you'),
  within('/care', somebody, 'Number to call'),
  within('/care', somebody, 'Where to write to: a number or an email address'),
  within('/help', ownLine, 'Name'),
  within('/help', ownLine, 'Number to call'),
  within('/help', ownLine, 'Number to text'),
  within('/seasons', aSeason, 'What it is called'),
  on('/settings/questions/energy', 'The question'),
  on('/settings/questions/energy', 'The middle'),
  on('/settings/moments/laughter', 'In which words'),
  {
    name: 'a context',
    open: async (page) => {
      await goTo(page, '/settings/contexts')
      return page.getByRole('textbox').last()
    },
  },
  on('/settings/reminder', 'In which words'),
]

/** A notebook in which there is something of everything that can be written in. */
export async function beginEverything(page: Page): Promise<void> {
  await setEvening(page)
  await openToday(page)
  await restoreBackup(page, backupOf(sampleYears(0.1)))
  await goTo(page, '/')
  await momentButton(page, 'Late email').click()
  await goTo(page, '/settings/contexts')
  await page.getByRole('button', { name: 'Add a context' }).click()
  await page.getByRole('textbox').last().fill('before')
  await page.getByRole('textbox').last().blur()
  for (const [address, button] of [
    ['/care/rest', 'I rested'],
    ['/help', 'Add a line of your own'],
    ['/seasons', 'Name a season'],
  ] as const) {
    await goTo(page, address)
    await page.getByRole('button', { name: button }).click()
    const dialog = page.getByRole('dialog')
    if (address === '/help') await dialog.getByLabel('Name').fill('before')
    if (address === '/seasons') await dialog.getByRole('button', { name: 'leave' }).click()
    await dialog.getByRole('button', { name: 'Done' }).click()
  }
  await expectSaved(page)
}

/**
 * The labels of fields for words that this list does not know: of what is on the page now. Each is either a field
 * above, which is put through every danger, or one whose words are meant to be gone.
 */
export async function unknownFields(page: Page): Promise<readonly string[]> {
  const seen = await page
    .locator('textarea, input:not([type]), input:is([type=text], [type=search], [type=tel], [type=email])')
    .evaluateAll((fields) =>
      fields.map((field) => {
        const { labels } = field as HTMLInputElement
        return (labels?.[0]?.textContent ?? field.getAttribute('aria-label') ?? '').trim()
      }),
    )
  return seen.filter((label) => !KNOWN.some((known) => known.test(label)))
}

const KNOWN: readonly RegExp[] = [
  ...FIELDS.map(({ name }) => new RegExp(`^${(name.split(', ').at(-1) ?? '').replace('?', '\\?')}$`)),
  // The day and a moment, any step of a scale, any context.
  ...[/^A few words$/, /^Words about it$/, /^The (lowest|second|middle|fourth|highest)$/, /^Yours$/],
  ...BUILT_IN_CONTEXTS.map((context) => new RegExp(`^${speak('en')(`context.${context}`)}$`)),
  // What is looked for, and secrets, are kept nowhere.
  ...[/^Words$/, /^Passphrase of the (file|folder)$/],
  // The name of what was not added is nothing yet.
  /^What happens$/,
]
