import type { Page } from '@playwright/test'

/**
 * Waits until a page has come to rest: every transition and animation that ends has ended, and what they led to is
 * drawn. A colour on its way to another would be measured halfway.
 */
export function atRest(page: Page): Promise<void> {
  return page.evaluate(async () => {
    const frame = () => new Promise(requestAnimationFrame)
    const ends = ({ effect, playState }: Animation) =>
      playState === 'running' && Number.isFinite(effect?.getComputedTiming().endTime)
    // A change of light or of size starts its transitions at the next frame only.
    for (let still = 0; still < 2; ) {
      await frame()
      const running = document.getAnimations().filter(ends)
      still = running.length === 0 ? still + 1 : 0
      // One that is cancelled on the way has come to rest too.
      await Promise.allSettled(running.map(({ finished }) => finished))
    }
  })
}
