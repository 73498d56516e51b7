import { expect, type Page } from '@playwright/test'
import { goTo } from './notebook.ts'
import { dayNote } from './writing.ts'

const DAY = 86_400_000

/** Lets a page begin each visit on the day that {@link wakeOn} says; time runs on from there. */
export async function letDaysPass(page: Page): Promise<void> {
  await page.addInitScript((dayLength) => {
    // A page that is not there yet has no such store.
    if (location.protocol === 'about:') return
    const ahead = Number(localStorage.getItem('days ahead')) * dayLength
    const now = Date.now
    globalThis.Date = new Proxy(Date, {
      construct: (target, given, newTarget) =>
        Reflect.construct(target, given.length === 0 ? [now() + ahead] : given, newTarget),
      get: (target, name) => (name === 'now' ? () => now() + ahead : Reflect.get(target, name)),
    })
  }, DAY)
}

/** Opens the notebook so many days later, on a day of which nothing is written yet. */
export async function wakeOn(page: Page, day: number): Promise<void> {
  await page.evaluate((days) => localStorage.setItem('days ahead', `${days}`), day)
  await goTo(page, '/')
  await page.reload()
  await expect(dayNote(page)).toHaveValue('')
}
