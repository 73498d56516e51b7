import type { Page } from '@playwright/test'
import { beginNotebook, goTo } from './harness/notebook.ts'
import { expect, test } from './harness/test.ts'
import { carryOut, writeNote, writtenIn } from './harness/writing.ts'

/** What is read of a backup is cut short while this holds, as where memory or a file gives out on the way. */
async function breakReading(page: Page, broken: boolean): Promise<void> {
  await page.evaluate((broken) => {
    const whole = window as typeof window & { parseWhole?: typeof JSON.parse }
    whole.parseWhole ??= JSON.parse
    const parse = whole.parseWhole
    JSON.parse = broken
      ? (text, reviver) =>
          parse(text.includes('"shoreline-backup"') ? text.slice(0, text.length / 2) : text, reviver)
      : parse
  }, broken)
}

test('a backup that does not read back as it was written is refused with words, and offered once it does', async ({
  page,
}) => {
  await beginNotebook(page)
  await writeNote(page, 'worth keeping')
  await breakReading(page, true)
  await goTo(page, '/settings/backup')
  const refused = page.getByText('The backup that was just made does not read back as it was written')
  const save = page.getByRole('button', { name: 'Save a backup' })
  await expect(refused).toBeVisible()
  await expect(refused).toContainText('so it is not offered. Your notebook is untouched.')
  await expect(save).toHaveAttribute('aria-disabled', 'true')

  // In Settings, where the same is offered in short, it is refused as well.
  await goTo(page, '/settings')
  await page.getByRole('button', { name: 'Save a backup' }).scrollIntoViewIfNeeded()
  await expect(refused).toBeVisible()
  await expect(save).toHaveAttribute('aria-disabled', 'true')

  await breakReading(page, false)
  await goTo(page, '/')
  const carried = await carryOut(page)
  await expect(refused).toBeHidden()
  expect(writtenIn(carried).reflections).toMatchObject([{ note: 'worth keeping' }])
})
