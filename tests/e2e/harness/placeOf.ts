import type { Locator } from '@playwright/test'

export type Place = {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** Where a thing stands in the window once it stays there: what is drawn late above it has moved it for the last time. */
export function placeOf(target: Locator): Promise<Place> {
  return target.evaluate(async (element) => {
    // Frames come slowly on a busy machine, and what is fetched late comes between two of them.
    const [FRAMES, MILLISECONDS] = [6, 300]
    const now = () => {
      const { x, y, width, height } = element.getBoundingClientRect()
      return { x, y, width, height }
    }
    let place = now()
    for (
      let still = 0, since = performance.now();
      still < FRAMES || performance.now() - since < MILLISECONDS;
    ) {
      await new Promise(requestAnimationFrame)
      const next = now()
      const stays = JSON.stringify(next) === JSON.stringify(place)
      still = stays ? still + 1 : 0
      if (!stays) since = performance.now()
      place = next
    }
    return place
  })
}
