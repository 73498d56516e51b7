import { openToday } from './harness/app.ts'
import { expect, test } from './harness/test.ts'
import { dayNote } from './harness/writing.ts'

const LINES = Array.from({ length: 14 }, (_, line) => `line ${line}`).join('\n')

test('a field grows with what is written where the browser does not do it by itself, and nothing jumps', async ({
  page,
}) => {
  await page.addInitScript(() => {
    const supports = CSS.supports.bind(CSS) as (...args: string[]) => boolean
    CSS.supports = (...args: string[]) => args[0] !== 'field-sizing' && supports(...args)
    document.addEventListener('DOMContentLoaded', () => {
      const sheet = new CSSStyleSheet()
      sheet.replaceSync('textarea { field-sizing: fixed !important }')
      document.adoptedStyleSheets = [sheet]
    })
  })
  await openToday(page)
  const hidden = () => dayNote(page).evaluate((field) => field.scrollHeight - field.clientHeight)
  const height = async () => (await dayNote(page).boundingBox())?.height ?? 0
  const before = await height()
  await dayNote(page).fill(LINES)
  await expect.poll(hidden, 'lines out of sight').toBeLessThanOrEqual(0)
  expect(await height()).toBeGreaterThan(before * 2)
  await dayNote(page).press('End')
  await dayNote(page).pressSequentially(' and')
  const scrolled = await page.evaluate(() => window.scrollY)
  await dayNote(page).pressSequentially(' a word')
  expect(await page.evaluate(() => window.scrollY)).toBe(scrolled)
  await page.setViewportSize({ width: 320, height: 700 })
  await expect.poll(hidden, 'on a narrower page').toBeLessThanOrEqual(0)
  await dayNote(page).fill('')
  await expect.poll(height).toBeLessThan(before * 1.5)
})
