import { expect, type Page } from '@playwright/test'
import { type Spoken, speak } from './speech.ts'

/** Puts everything there is on the sheet that is open; its lines come once the journal was read. */
export async function chooseEverything(page: Page, language: Spoken = 'en'): Promise<void> {
  const open = page.locator('main fieldset button[aria-pressed="false"]')
  await open.first().waitFor()
  await expect(page.getByText(speak(language)('journal.openingOlder'))).toHaveCount(0)
  while ((await open.count()) > 0) await open.first().click()
}

/** How many pages of A4 and of Letter the browser makes of what is on the page. */
export async function pagesOf(page: Page): Promise<readonly number[]> {
  const papers = ['A4', 'Letter'] as const
  const pdfs = await Promise.all(papers.map((format) => page.pdf({ format, preferCSSPageSize: true })))
  return pdfs.map((pdf) => pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0)
}
