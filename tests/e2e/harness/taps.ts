import { expect, type Locator, type Page } from '@playwright/test'
import { placeOf } from './placeOf.ts'

/** Taps where a thing stands now, and not before it is scrolled to: what lies over it gets the tap. */
export async function tapInPlace(page: Page, target: Locator): Promise<void> {
  const box = await placeOf(target)
  expect(box.y, 'above the lower edge').toBeLessThan(844)
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2)
}
