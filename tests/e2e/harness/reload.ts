import type { BrowserContext, Page } from '@playwright/test'
import { placesLeft } from './placesLeft.ts'

/** Lets every page of a context be loaded anew as soon as nobody is on the way back any more. */
export function reloadWhenSettled(context: BrowserContext): void {
  const prepare = (page: Page) => {
    const reload = page.reload.bind(page)
    page.reload = async (options) => {
      await page.evaluate(placesLeft)
      return reload(options)
    }
  }
  for (const page of context.pages()) prepare(page)
  context.on('page', prepare)
}
