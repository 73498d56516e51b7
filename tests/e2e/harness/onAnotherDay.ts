import type { Page } from '@playwright/test'
import { openToday } from './app.ts'
import { setEvening } from './notebook.ts'

/** A clock of that day, as it is where the tests live. */
export const ON = (day: string, clock = '21:15') => new Date(`${day}T${clock}:00-04:00`)

/** The same notebook, opened on another evening. */
export async function onAnotherDay(page: Page, evening: Date): Promise<Page> {
  const later = await page.context().newPage()
  await setEvening(later, evening)
  await openToday(later)
  return later
}
