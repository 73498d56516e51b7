import type { BrowserContext, Page } from '@playwright/test'

/**
 * Lets every page of a context be loaded anew as soon as nobody is on the way back any more. A sheet that was closed
 * takes its place in the history with it a moment later, and a browser gives up one of two ways it is sent at once.
 */
export function reloadWhenSettled(context: BrowserContext): void {
  const prepare = (page: Page) => {
    const reload = page.reload.bind(page)
    page.reload = async (options) => {
      await settled(page)
      return reload(options)
    }
  }
  for (const page of context.pages()) prepare(page)
  context.on('page', prepare)
}

/** Resolves once no closed sheet has a place in the history; a step of a screen, which has one too, is not waited for long. */
async function settled(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const end = performance.now() + 1000
    const placesLeft = () => (history.state?.over ?? 0) - document.querySelectorAll('dialog[open]').length
    while (placesLeft() > 0 && performance.now() < end)
      await new Promise((resolve) => setTimeout(resolve, 20))
  })
}
