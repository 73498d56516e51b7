import type { Page } from '@playwright/test'

/** What does not fit on the page as it stands: one sentence each. */
export async function layoutFaults(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const LEAST = 44
    const faults: string[] = []
    const root = document.documentElement
    const modal = document.querySelector('dialog[open]')
    const scope: Element = modal ?? document.body
    if (root.scrollWidth > root.clientWidth)
      faults.push(`the page scrolls sideways: ${root.scrollWidth} in ${root.clientWidth}`)

    const sheet = modal?.getBoundingClientRect()
    if (sheet && innerWidth < 600 && Math.abs(sheet.bottom - innerHeight) > 1)
      faults.push(`a sheet ends ${Math.round(innerHeight - sheet.bottom)} above the edge`)

    const nameOf = (element: Element) => {
      const text = (element.getAttribute('aria-label') ?? element.textContent ?? '').trim().slice(0, 40)
      return `<${element.localName}${element.className && typeof element.className === 'string' ? `.${element.className}` : ''}> “${text}”`
    }
    const isSeen = (element: Element) =>
      element.checkVisibility({ visibilityProperty: true }) && element.closest('.unseen') === null
    /** What a scrolling strip holds may lie outside of it: it can be brought in. */
    const scrolls = (element: Element) => {
      for (let each = element.parentElement; each && each !== root; each = each.parentElement)
        if (/auto|scroll/.test(getComputedStyle(each).overflowX) && each.scrollWidth > each.clientWidth)
          return true
      return false
    }

    for (const element of scope.querySelectorAll('*')) {
      if (!(element instanceof HTMLElement) || !isSeen(element)) continue
      const style = getComputedStyle(element)
      const cuts = /hidden|clip/.test(`${style.overflowX} ${style.overflowY}`) && style.clipPath === 'none'
      const { scrollWidth, clientWidth, scrollHeight, clientHeight } = element
      if (
        cuts &&
        element.textContent !== '' &&
        (scrollWidth > clientWidth + 1 || scrollHeight > clientHeight + 1)
      )
        faults.push(`cut: ${nameOf(element)}`)
    }

    type Line = { readonly rect: DOMRect; readonly text: string; readonly layer: Element | null }
    const lines: Line[] = []
    /** What stays where it is while the rest is scrolled, and holds this; what was asked before is known. */
    const layers = new Map<Element, Element | null>([[root, null]])
    const layerOf = (element: Element): Element | null => {
      const known = layers.get(element)
      if (known !== undefined) return known
      const stays = /fixed|sticky/.test(getComputedStyle(element).position)
      const layer = stays ? element : element.parentElement ? layerOf(element.parentElement) : null
      layers.set(element, layer)
      return layer
    }
    const walker = document.createTreeWalker(scope, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const holder = node.parentElement
      const text = node.textContent?.trim() ?? ''
      if (
        !holder ||
        text === '' ||
        !isSeen(holder) ||
        /^(script|style|noscript|title|desc)$/.test(holder.localName)
      )
        continue
      if (
        getComputedStyle(holder).clipPath !== 'none' ||
        holder.closest('button:not(:focus)')?.matches(':has(~ main)')
      )
        continue
      const range = document.createRange()
      range.selectNodeContents(node)
      for (const rect of range.getClientRects()) {
        if (rect.width < 1) continue
        if ((rect.right > innerWidth + 1 || rect.left < -1) && !scrolls(holder))
          faults.push(`beyond the edge: “${text.slice(0, 40)}” to ${Math.round(rect.right)} of ${innerWidth}`)
        lines.push({ rect, text, layer: layerOf(holder) })
      }
    }
    // From above to below, each meets only those that begin before it ends.
    lines.sort((one, other) => one.rect.top - other.rect.top)
    for (const [index, one] of lines.entries()) {
      for (let at = index + 1; at < lines.length; at += 1) {
        const other = lines[at] as Line
        if (other.rect.top >= one.rect.bottom) break
        if (one.layer !== other.layer) continue
        const wide = Math.min(one.rect.right, other.rect.right) - Math.max(one.rect.left, other.rect.left)
        const high = Math.min(one.rect.bottom, other.rect.bottom) - other.rect.top
        // Fonts leave room above and below their letters: lines may share a few pixels of that.
        if (wide > 2 && high > Math.min(one.rect.height, other.rect.height) * 0.4)
          faults.push(`written over each other: “${one.text.slice(0, 30)}” and “${other.text.slice(0, 30)}”`)
      }
    }

    const targets = scope.querySelectorAll('a[href], button, input, select, textarea, summary')
    for (const target of targets) {
      if (!(target instanceof HTMLElement) || !isSeen(target) || target.matches(':has(~ main):not(:focus)'))
        continue
      if (isInSentence(target)) continue
      const box = areaOf(target)
      if (box.width < LEAST - 0.5 || box.height < LEAST - 0.5)
        faults.push(`small: ${nameOf(target)} ${Math.round(box.width)}×${Math.round(box.height)}`)
    }
    return [...new Set(faults)]

    function isInSentence(target: HTMLElement): boolean {
      const around = target.parentElement
      return (
        target.localName === 'a' &&
        /^(p|li|dd)$/.test(around?.localName ?? '') &&
        (around?.textContent ?? '').trim().length > (target.textContent ?? '').trim().length
      )
    }
    /** Where a tap reaches it: its label's place, or the place a pseudo-element spreads it over. */
    function areaOf(target: HTMLElement): DOMRect {
      const after = getComputedStyle(target, '::after')
      if (after.content !== 'none' && after.position === 'absolute' && target.offsetParent)
        return target.offsetParent.getBoundingClientRect()
      return (target.closest('label') ?? target).getBoundingClientRect()
    }
  })
}

/** The last control of the page, scrolled to the end, when the bar at the bottom lies over it; else null. */
export async function coveredAtTheEnd(page: Page): Promise<readonly string[]> {
  return page.evaluate(async () => {
    scrollTo(0, document.documentElement.scrollHeight)
    // A page on which nothing changes may be drawn no further frame.
    await new Promise((resolve) => {
      requestAnimationFrame(resolve)
      setTimeout(resolve, 100)
    })
    const bar = document.querySelector('nav:has(~ main)')?.getBoundingClientRect()
    const last = [...document.querySelectorAll('main :is(a[href], button, input, textarea)')]
      // A dialog lies over the bar, and scrolls by itself.
      .filter((control) => control.checkVisibility() && !control.closest('dialog'))
      .at(-1)
    if (!bar || !last || bar.top < innerHeight / 2) return []
    const { bottom } = last.getBoundingClientRect()
    return bottom > bar.top
      ? [`covered: ${last.textContent} ends at ${bottom}, the bar begins at ${bar.top}`]
      : []
  })
}

/** So many times the text, as a browser's own setting does it. */
export async function enlargeText(page: Page, times: number): Promise<void> {
  await page.evaluate(async (factor) => {
    document.documentElement.style.setProperty('font-size', `${factor * 100}%`)
    // What measures itself draws itself anew a frame later.
    for (let frame = 0; frame < 2; frame += 1)
      await new Promise((resolve) => {
        requestAnimationFrame(resolve)
        setTimeout(resolve, 100)
      })
  }, times)
}

/** Of what is looked for, what is still there once the page has come to rest: pictures draw themselves anew some frames late. */
export async function lastingFaults(look: () => Promise<readonly string[]>): Promise<readonly string[]> {
  let found = await look()
  for (let time = 0; time < 8 && found.length > 0; time += 1) {
    await new Promise((resolve) => setTimeout(resolve, 500))
    found = await look()
  }
  return found
}
