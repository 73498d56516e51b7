import { readFile } from 'node:fs/promises'
import { expect, type Locator, type Page } from '@playwright/test'
import { isOfDevice } from '../../../src/domain/kinds/setting.ts'
import { goTo } from './notebook.ts'

/** One point of a question's scale, by its word. */
export function point(page: Page, question: string, word: string): Locator {
  return page
    .getByRole('radiogroup', { name: question, exact: true })
    .getByRole('radio', { name: word, exact: true })
}

/** The button that logs a kind of moment, however often it was logged already. */
export function momentButton(page: Page, name: string): Locator {
  return page
    .getByRole('list', { name: /^What (wore|restored)$/ })
    .getByRole('button', { name: new RegExp(`^${name}(,|$)`) })
}

/** A row of what was logged on the day looked at. */
export function loggedMoments(page: Page): Locator {
  return page.getByRole('list', { name: 'Moments of this day' }).getByRole('listitem')
}

/** How many rows that list has. It is fetched by itself; the chips say at once whether there is anything in it. */
export async function momentRows(page: Page): Promise<number> {
  if ((await page.locator('main button').filter({ hasText: '×' }).count()) > 0)
    await loggedMoments(page).first().waitFor()
  return loggedMoments(page).count()
}

/** The day's note. */
export function dayNote(page: Page): Locator {
  return page.getByRole('textbox', { name: 'A few words' })
}

/** Waits until the app says that everything written is durable. */
export async function expectSaved(page: Page): Promise<void> {
  await expect(saved(page)).toBeVisible()
}

/** Waits until what was taken back is so on the disk too. */
export async function expectUndone(page: Page): Promise<void> {
  await expect(page.getByRole('status').getByText('Undone', { exact: true })).toBeVisible()
}

/** Answers a question and waits until the answer is durable. */
export async function answer(page: Page, question: string, word: string): Promise<void> {
  await point(page, question, word).click()
  await expect(point(page, question, word)).toBeChecked()
  await expectSaved(page)
}

/** Writes the day's note and waits until it is durable. */
export async function writeNote(page: Page, text: string): Promise<void> {
  await dayNote(page).fill(text)
  await expectWritten(page)
}

/** Waits until words typed this moment into any field are durable; they wait there for a pause in the typing. */
export async function expectWritten(page: Page): Promise<void> {
  // Said of an earlier change it may still stand there for a frame.
  await expect(saved(page)).toBeHidden()
  await expectSaved(page)
}

function saved(page: Page): Locator {
  return page.getByRole('status').getByText('Saved', { exact: true })
}

/** A backup file as it is read back. */
export type BackupFile = {
  readonly version: number
  readonly sha256: string
  readonly counts: Readonly<Record<string, number>>
  readonly journal: Readonly<Record<string, readonly Record<string, unknown>[]>>
}

/** Saves a backup through the Backup screen and returns the file's text. */
export async function carryOut(page: Page): Promise<string> {
  await goTo(page, '/settings/backup')
  const readable = page.getByRole('radio', { name: 'Readable' })
  // Where there is a lock it is not what comes of itself.
  if (!(await readable.isChecked())) await readable.click()
  await expect(readable).toBeChecked()
  const save = page.getByRole('button', { name: 'Save a backup' })
  await expect(save).toHaveAttribute('aria-disabled', 'false')
  const [download] = await Promise.all([page.waitForEvent('download'), save.click()])
  await expect(page.getByText('It is on its way to your downloads.')).toBeVisible()
  // Noting that a backup was made is itself an edit.
  await page.getByRole('button', { name: 'It is there' }).click()
  await expectSaved(page)
  return readFile(await download.path(), 'utf8')
}

/** Saves the days chosen on the screen for that in a form, and returns the file. */
export async function saveSpan(page: Page, form: string): Promise<{ name: string; text: string }> {
  await page.getByRole('radio', { name: form }).click()
  const save = page.getByRole('button', { name: 'Save the file' })
  await expect(save).toHaveAttribute('aria-disabled', 'false')
  const [download] = await Promise.all([page.waitForEvent('download'), save.click()])
  await expect(page.getByText('It is on its way to your downloads.')).toBeVisible()
  return { name: download.suggestedFilename(), text: await readFile(await download.path(), 'utf8') }
}

/** Everything a backup holds but what each device notes for itself. */
export function writtenIn(backup: string): BackupFile['journal'] {
  const { journal } = JSON.parse(backup) as BackupFile
  const settings = (journal.settings ?? []).filter(({ id }) => !isOfDevice(String(id)))
  return { ...journal, settings }
}
