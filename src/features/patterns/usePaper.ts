import { type RefObject, useLayoutEffect, useRef, useState } from 'react'
import { pngOf } from '../../ui/pngOf.ts'

/** A page's height less its margins in CSS px, of the lower of the two papers (Letter); it is laid out as wide as the narrower (A4). */
const PAGE = 918

/** How wide the picture to share is, in its own pixels: three of a phone's for each of the page's. */
const PICTURE = 1080

/**
 * The page that is seen, laid out for a moment as it will be on paper, or in the picture: nothing of it is painted. On
 * paper it is set smaller where one page holds it only so; `isMore` where none does.
 */
export function usePaper(shown: unknown): {
  readonly paper: RefObject<HTMLElement | null>
  readonly isMore: boolean
  /** The page as a PNG, {@link PICTURE} wide and at least as high as a phone. */
  readonly picture: () => Uint8Array<ArrayBuffer>
} {
  const paper = useRef<HTMLElement>(null)
  const [isMore, setIsMore] = useState(false)
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is shown is what is measured
  useLayoutEffect(() => {
    const page = paper.current
    if (!page) return
    delete page.dataset.tight
    const fits = () => laidOut(page, 'page', () => page.offsetHeight <= PAGE)
    if (!fits()) page.dataset.tight = ''
    const isTooLong = page.dataset.tight === '' && !fits()
    if (isTooLong) delete page.dataset.tight
    setIsMore(isTooLong)
  }, [shown])
  const picture = () => {
    if (!paper.current) throw new Error('There is no page to make a picture of.')
    const page = paper.current
    return laidOut(page, 'picture', () => pngOf(page, PICTURE))
  }
  return { paper, isMore, picture }
}

/** In the light, as paper is. */
function laidOut<Found>(page: HTMLElement, as: 'page' | 'picture', look: () => Found): Found {
  const { dataset } = document.documentElement
  const { appearance } = dataset
  dataset.appearance = 'light'
  page.dataset.as = as
  try {
    return look()
  } finally {
    delete page.dataset.as
    if (appearance === undefined) delete dataset.appearance
    else dataset.appearance = appearance
  }
}
