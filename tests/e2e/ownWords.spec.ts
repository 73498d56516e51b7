import type { Locator } from '@playwright/test'
import { openToday } from './harness/app.ts'
import { beginEverything, FIELDS } from './harness/fields.ts'
import { goTo } from './harness/notebook.ts'
import { expect, test } from './harness/test.ts'
import { dayNote } from './harness/writing.ts'

/** What the browser may do with what stands in an element. */
function allowed(element: Locator) {
  return element.evaluate((node) => {
    const { spellcheck, translate, writingSuggestions } = node as HTMLElement & {
      writingSuggestions?: string
    }
    return { spellcheck, translate, suggestions: writingSuggestions !== 'false' }
  })
}

test('no field lets the browser check, suggest or translate what is written', async ({ page }) => {
  await beginEverything(page)
  for (const field of FIELDS) {
    const nothing = { spellcheck: false, translate: false, suggestions: false }
    expect(await allowed(await field.open(page)), field.name).toEqual(nothing)
  }
  await goTo(page, '/journal')
  expect((await allowed(page.getByRole('main'))).translate, 'what is shown').toBe(false)
})

test('spelling is checked once it is asked for, in every field and for good, and nothing else is', async ({
  page,
}) => {
  await openToday(page)
  await goTo(page, '/settings')
  await expect(page.getByText('by sending what you write to their makers')).toBeVisible()
  await page.getByRole('radio', { name: 'Checked by the browser' }).click()
  await goTo(page, '/')
  const checked = { spellcheck: true, translate: false, suggestions: false }
  await expect.poll(() => allowed(dayNote(page))).toEqual(checked)
  await page.reload()
  await expect.poll(() => allowed(dayNote(page))).toEqual(checked)
  await goTo(page, '/settings')
  await page.getByRole('radio', { name: 'Unchecked' }).click()
  await goTo(page, '/')
  await expect.poll(() => allowed(dayNote(page))).toEqual({ ...checked, spellcheck: false })
})
