import type { Page } from '@playwright/test'
import { samplePath } from '../../fixtures/samples.ts'
import { sampleYears } from '../../fixtures/sampleYears.ts'
import { restoreBackup } from './app.ts'
import { backupOf, goTo } from './notebook.ts'
import { loggedMoments, momentButton } from './writing.ts'

const DAYLIO =
  'full_date,date,weekday,time,mood,activities,note_title,note\n2025-02-03,February 3,Monday,21:10,good,,,\n'

/** What offers a way back: the file it is in, what is done, and what the notice says of it. */
export type Offer = {
  readonly file: string
  readonly says: RegExp
  readonly act: (page: Page) => Promise<void>
}

const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first().click()
const inDialog = (page: Page, name: string | RegExp) =>
  page.getByRole('dialog').getByRole('button', { name }).first().click()

async function choose(page: Page, file: string | { name: string; text: string }): Promise<void> {
  await goTo(page, '/settings')
  await goTo(page, '/settings/imports')
  const given =
    typeof file === 'string'
      ? file
      : { name: file.name, mimeType: 'text/csv', buffer: Buffer.from(file.text) }
  await page.locator('input[type=file]').setInputFiles(given)
}

async function bringInMail(page: Page): Promise<void> {
  await choose(page, samplePath('mbox/own-takeout-sent.mbox'))
  await press(page, 'Keep this')
}

/** A day out of another app, brought in and kept. */
export async function bringInDays(page: Page): Promise<void> {
  await choose(page, { name: 'daylio_export.csv', text: DAYLIO })
  await page.locator('main button[aria-pressed=false]').first().click()
  await press(page, 'Keep this')
}

/** Brings something in, and takes it back from the list of what was brought in. */
function takeBackAfter(bring: (page: Page) => Promise<void>) {
  return async (page: Page) => {
    await bring(page)
    await goTo(page, '/settings')
    await goTo(page, '/settings/imports')
    await press(page, 'Take back')
  }
}

/** Every one of them, in a notebook with something in it for each. */
export const OFFERS: readonly Offer[] = [
  {
    file: 'features/today/useDayMoments.tsx',
    says: /^Laughter, 21:1/,
    act: (page) => momentButton(page, 'Laughter').click(),
  },
  {
    file: 'features/today/BecauseChips.tsx',
    says: /^A yes that meant no · guilt/,
    act: async (page) => {
      await momentButton(page, 'A yes that meant no').click()
      await page.getByRole('status').getByRole('button', { name: 'guilt' }).click()
    },
  },
  {
    file: 'features/today/useDeleteMoment.ts',
    says: /^Being held deleted/,
    act: async (page) => {
      await momentButton(page, 'Being held').click()
      await loggedMoments(page)
        .getByRole('button', { name: /Being held/ })
        .click()
      await inDialog(page, /^Delete/)
    },
  },
  {
    file: 'features/today/LogNow.tsx',
    says: /^Emails at night, 21:1/,
    act: async (page) => {
      await goTo(page, '/log/late-email')
      await press(page, 'Log it')
    },
  },
  {
    file: 'features/patterns/NoticeActions.tsx',
    says: /^Put away for four weeks/,
    act: async (page) => {
      // What Patterns notices is kept once it was looked at.
      await goTo(page, '/patterns')
      await page.getByRole('region', { name: 'Wearing down' }).getByRole('link').first().waitFor()
      await goTo(page, '/patterns/question%3Adread')
      await press(page, 'Put this away')
    },
  },
  {
    file: 'features/patterns/PictureSeams.tsx',
    says: /^One stretch again/,
    act: async (page) => {
      await goTo(page, '/patterns/moment%3Alate-email')
      await press(page, 'It still means the same')
    },
  },
  {
    file: 'features/patterns/ScoresScreen.tsx',
    says: /: deleted/,
    act: async (page) => {
      await goTo(page, '/scores')
      await page.locator('main table').getByRole('button').first().click()
      await inDialog(page, 'Delete this total')
    },
  },
  {
    file: 'features/journal/DayEntry.tsx',
    says: /^17 March deleted/,
    act: async (page) => {
      await goTo(page, '/journal')
      await press(page, 'Delete Tuesday, 17 March 2026')
    },
  },
  {
    file: 'features/settings/questions/NewMoment.tsx',
    says: /^Tea alone, added/,
    act: async (page) => {
      await goTo(page, '/settings/moments')
      await page.getByLabel('What happens').fill('Tea alone')
      await page.getByRole('radio', { name: 'It restores' }).click()
      await press(page, 'Add it')
    },
  },
  {
    file: 'features/settings/questions/MomentKindScreen.tsx',
    says: /^Counted as one again/,
    act: async (page) => {
      await goTo(page, '/settings/moments/late-email')
      await press(page, 'It still means the same')
    },
  },
  {
    file: 'features/settings/backup/useBringIn.ts',
    says: /^Added from the file/,
    act: (page) => restoreBackup(page, backupOf(sampleYears(0.25, { seed: 2 }))),
  },
  {
    file: 'features/care/RestDialog.tsx',
    says: /: deleted/,
    act: async (page) => {
      await goTo(page, '/care/rest')
      await press(page, 'I rested')
      await inDialog(page, 'A whole day off')
      await inDialog(page, 'Delete')
    },
  },
  {
    file: 'features/care/useLogMoment.ts',
    says: /^Boundary kept, 21:1/,
    act: async (page) => {
      await goTo(page, '/care/words/sample-statement-1')
      await press(page, 'I used these words')
    },
  },
  {
    file: 'store/useEntries.ts',
    says: /: deleted|deleted/,
    act: async (page) => {
      await goTo(page, '/care/repair/sample-repair-1')
      await press(page, 'Delete')
    },
  },
  { file: 'features/intake/useKeeping.ts', says: /^Brought in/, act: bringInMail },
  { file: 'features/intake/ImportList.tsx', says: /^Taken back/, act: takeBackAfter(bringInMail) },
  { file: 'features/intake/BroughtRow.tsx', says: /^Taken back/, act: takeBackAfter(bringInDays) },
  {
    file: 'store/WrittenApartWords.tsx',
    says: /^Let go/,
    act: (page) => press(page, 'Let this one go'),
  },
]
