import type { Page } from '@playwright/test'
import axe, { type RunOptions } from 'axe-core'
import { atRest } from './rest.ts'

/** Text of seven to one, beyond AA: it is looked for where a person asks for more contrast (`docs/accessibility.md`). */
export const MORE_CONTRAST = 'color-contrast-enhanced'

/**
 * Every other rule that axe has, also those it leaves off unless asked: its best practices, what it still tries out,
 * what goes beyond AA, and what it no longer keeps up.
 */
const RULES = axe
  .getRules()
  .map(({ ruleId }) => ruleId)
  .filter((rule) => rule !== MORE_CONTRAST)

/** What axe finds on the page once it is at rest, and what is not named as it is seen: the rule, where, and why. */
export async function axeFindings(page: Page, rules = RULES): Promise<readonly string[]> {
  await atRest(page)
  // Half a megabyte of it stays where it is until the page is loaded anew.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source)
  const options: RunOptions = { runOnly: { type: 'rule', values: rules }, resultTypes: ['violations'] }
  const { violations } = await page.evaluate(
    // The app has no frames.
    (how) => (window as unknown as { axe: typeof axe }).axe.run(document, { ...how, iframes: false }),
    options,
  )
  const found = violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, any, all, none }) => {
      const why = [...any, ...all, ...none].map(({ message }) => message).join('; ')
      return `${id}: ${target.join(' ')} (${why})`
    }),
  )
  return [...found, ...(await page.evaluate(namedOtherThanSeen)), ...(await page.evaluate(namedAlike))]
}

/**
 * Controls whose name does not hold the words that are seen on them, or beside them as their label, in one piece: who
 * speaks to the device says what is seen (WCAG 2.5.3). axe looks at some of them, and lets parts of words pass.
 */
function namedOtherThanSeen(): string[] {
  const spoken = (text: string) =>
    ` ${text
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
      .trim()} `
  const seen = (element: Element): string => {
    if (element.matches('.unseen, svg, [hidden], select, textarea, input')) return ''
    const style = getComputedStyle(element)
    if (style.display === 'none' || style.visibility === 'hidden') return ''
    const words = [...element.childNodes].map((node) =>
      node instanceof Element ? seen(node) : (node.textContent ?? ''),
    )
    return words.join(style.display.startsWith('inline') ? '' : ' ').concat(' ')
  }
  const nameOf = (element: Element) => {
    const ids = element.getAttribute('aria-labelledby')?.split(/\s+/) ?? []
    const texts = ids.map((id) => document.getElementById(id)?.textContent ?? '')
    return texts.length > 0 ? texts.join(' ') : element.getAttribute('aria-label')
  }
  return [...document.querySelectorAll('a, button, summary, input, select, textarea, [role=button]')].flatMap(
    (element) => {
      const name = nameOf(element)
      if (name === null) return []
      const labels = element instanceof HTMLInputElement ? [...(element.labels ?? [])] : []
      const words = spoken([element, ...labels].map(seen).join(' '))
      const named = spoken(name)
      return words.trim() === '' || named.includes(words) ? [] : [`seen “${words}”, named “${named}”`]
    },
  )
}

/**
 * Controls of one name that do not lead to the same place, and stand in no groups whose names tell them apart: who hears
 * names, or says them, cannot know which is which.
 */
function namedAlike(): string[] {
  const nameOf = (element: Element) => {
    const ids = element.getAttribute('aria-labelledby')?.split(/\s+/) ?? []
    const texts = ids.map((id) => document.getElementById(id)?.textContent ?? '')
    return (texts.length > 0 ? texts.join(' ') : (element.getAttribute('aria-label') ?? '')).trim()
  }
  const groupsOf = (element: Element): string => {
    const around = element.parentElement?.closest(
      'fieldset, section, article, nav, ul, ol, table, figure, [role]',
    )
    if (!around) return ''
    const name =
      around.localName === 'fieldset' ? around.querySelector('legend')?.textContent : nameOf(around)
    return `${name ?? ''} < ${groupsOf(around)}`
  }
  const scope = document.querySelector('dialog[open]') ?? document.body
  const places = new Map<string, string>()
  const found = new Set<string>()
  for (const control of scope.querySelectorAll('button, a[href], summary, select, textarea, input')) {
    const isRead =
      control.checkVisibility({ visibilityProperty: true }) && !control.closest('[aria-hidden=true]')
    // Of a group's points each has its word, and a file's field the name of what it stands in.
    if (!isRead || control.matches('[type=radio], [type=file]')) continue
    const label = (control as HTMLInputElement).labels?.[0]?.textContent
    const name = `“${(nameOf(control) || label || control.textContent || '').trim()}” < ${groupsOf(control)}`
    const place = `${control.getAttribute('href') ?? ''}${(control as HTMLElement).dataset.at ?? ''}`
    if (places.has(name) && (place === '' || places.get(name) !== place)) found.add(`more than one ${name}`)
    places.set(name, place)
  }
  return [...found]
}
