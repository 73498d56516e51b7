import type { Page } from '@playwright/test'

/** Goes from reading an earlier day to changing it; one on which nothing was written stands ready for that. */
export async function changeDay(page: Page): Promise<void> {
  const change = page.getByRole('button', { name: /^(Change this day|Modifier ce jour)$/ })
  const field = page.locator('main textarea')
  await change.or(field).first().waitFor()
  if (await change.isVisible()) await change.click()
  await field.first().waitFor()
}
