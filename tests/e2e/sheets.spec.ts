import type { ElementHandle, Page } from '@playwright/test'
import { beginNotebook, enterSample, goTo, setEvening } from './harness/notebook.ts'
import { emptyPlaces, type Place } from './harness/places.ts'
import { samplePlaces } from './harness/samplePlaces.ts'
import { expect, test } from './harness/test.ts'

test.beforeEach(async ({ page }) => {
  test.slow()
  await setEvening(page)
  await page.emulateMedia({ reducedMotion: 'reduce' })
})

/** Of the controls of one kind that open a sheet, so many are tried on one screen. */
const TRIED = 2

/** What opens a sheet on the page at hand, of each kind a few. */
async function openersOn(page: Page): Promise<readonly ElementHandle<Element>[]> {
  if (await page.getByRole('dialog').isVisible()) return []
  const openers = page.locator('[aria-haspopup=dialog]:visible')
  const kinds = await openers.evaluateAll((all) => all.map((each) => `${each.localName} ${each.className}`))
  const tried = kinds.map((kind, place) => kinds.slice(0, place).filter((before) => before === kind).length)
  const handles = await openers.elementHandles()
  return handles.filter((_, place) => (tried[place] ?? 0) < TRIED) as ElementHandle<Element>[]
}

/** Opens each sheet of a place by a key and closes it by another: what a person without a pointer would miss. */
async function faultsAt(
  page: Page,
  { name: place, open }: Place,
  seen: Set<string>,
): Promise<readonly string[]> {
  const faults: string[] = []
  await open()
  for (const opener of await openersOn(page)) {
    const name = `${place}: ${await opener.evaluate((each) => each.getAttribute('aria-label') ?? each.textContent)}`
    const kind = (await opener.getAttribute('class')) ?? ''
    if (seen.has(`${place.split(',')[0]} ${kind} ${name}`)) continue
    seen.add(`${place.split(',')[0]} ${kind} ${name}`)
    await opener.focus()
    await page.keyboard.press('Enter')
    const dialog = page.getByRole('dialog')
    await dialog.waitFor()
    if (!(await dialog.getAttribute('aria-labelledby'))) faults.push(`${name}: a sheet without a name`)
    if ((await dialog.locator(':focus').count()) === 0) faults.push(`${name}: the focus stays outside`)
    await page.keyboard.press('Escape')
    await expect(dialog).toHaveCount(0)
    const hasFocus = () => opener.evaluate((element) => element === document.activeElement)
    // The sheet is taken away first, and then gives the focus back.
    for (let tries = 0; tries < 50 && !(await hasFocus()); tries++) await page.waitForTimeout(100)
    if (!(await hasFocus())) faults.push(`${name}: the focus does not come back`)
  }
  return faults
}

/** Notes each sheet that was opened by a control which did not say that it opens one. */
async function watchSheets(page: Page): Promise<() => Promise<readonly string[]>> {
  await page.addInitScript(() => {
    const unsaid: string[] = []
    Object.assign(window, { unsaid })
    const show = HTMLDialogElement.prototype.showModal
    HTMLDialogElement.prototype.showModal = function () {
      const opener = document.activeElement
      if (opener !== document.body && opener?.ariaHasPopup !== 'dialog')
        unsaid.push(opener?.outerHTML.slice(0, 160) ?? '')
      show.call(this)
    }
  })
  return () => page.evaluate(() => (window as unknown as { unsaid: readonly string[] }).unsaid)
}

test('every sheet says that it will open, has a name, takes the focus and gives it back', async ({
  page,
}) => {
  const unsaid = await watchSheets(page)
  await enterSample(page)
  const faults: string[] = []
  const seen = new Set<string>()
  for (const place of samplePlaces(page, 'en')) faults.push(...(await faultsAt(page, place, seen)))
  expect(seen.size).toBeGreaterThan(15)
  expect(faults).toEqual([])
  expect(await unsaid()).toEqual([])
})

test.describe('in French and in a new notebook', () => {
  test.use({ locale: 'fr-CA' })

  test('every sheet does so too', async ({ page }) => {
    const unsaid = await watchSheets(page)
    await beginNotebook(page, 'fr-CA')
    const faults: string[] = []
    for (const place of emptyPlaces(page, 'fr-CA')) faults.push(...(await faultsAt(page, place, new Set())))
    expect(faults).toEqual([])
    expect(await unsaid()).toEqual([])
  })
})

test('what is deleted from its sheet leaves the focus on the screen, not nowhere', async ({ page }) => {
  await enterSample(page)
  for (const [address, opener] of [
    ['/care', page.getByRole('button', { name: /^Change: / }).first()],
    ['/care/rest', page.getByRole('region', { name: 'My ways to rest' }).getByRole('button').first()],
    ['/seasons', page.locator('main li').first().getByRole('button').first()],
    ['/', page.getByRole('list', { name: 'Moments of this day' }).getByRole('button').first()],
  ] as const) {
    await goTo(page, address)
    if (address === '/') await page.getByRole('button', { name: 'Late email' }).first().click()
    await opener.focus()
    await page.keyboard.press('Enter')
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('button', { name: /^(Delete|Remove|Take it back)/ }).focus()
    await page.keyboard.press('Enter')
    await expect(dialog).toHaveCount(0)
    await expect.poll(() => page.evaluate(() => document.activeElement?.localName), address).not.toBe('body')
  }
})

test('a sheet opened the moment that another closes is there', async ({ page }) => {
  await enterSample(page)
  await goTo(page, '/year')
  const months = page.locator('main li > button[aria-haspopup=dialog]')
  const dialog = page.getByRole('dialog')
  await months.nth(0).focus()
  await page.keyboard.press('Enter')
  const first = await dialog.getByRole('heading').textContent()
  await months.nth(1).evaluate((next) => {
    const sheet = document.querySelector('dialog[open]')
    const changes = new MutationObserver(() => {
      if (sheet?.hasAttribute('open')) return
      changes.disconnect()
      if (next instanceof HTMLElement) next.click()
    })
    changes.observe(document, { attributes: true, childList: true, subtree: true })
  })
  await page.keyboard.press('Escape')
  await expect(dialog.getByRole('heading')).not.toHaveText(first ?? '')
  await page.keyboard.press('Escape')
  await expect(dialog).toHaveCount(0)
})

test('the way out of a sheet higher than the screen is in sight, and covers no field that has the focus', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 560 })
  await enterSample(page)
  await goTo(page, '/')
  await page.getByRole('button', { name: 'A yes that meant no' }).first().click()
  await page.getByRole('list', { name: 'Moments of this day' }).getByRole('button').first().click()
  const dialog = page.getByRole('dialog')
  const done = dialog.getByRole('button', { name: 'Done', exact: true })
  await expect(done).toBeInViewport({ ratio: 1 })
  expect(await dialog.evaluate((sheet) => sheet.scrollHeight > sheet.clientHeight)).toBe(true)
  const words = dialog.getByLabel('Words about it')
  await words.focus()
  await expect(words).toBeInViewport()
  await expect
    .poll(async () => {
      const [field, foot] = await Promise.all([words.boundingBox(), done.boundingBox()])
      return (field?.y ?? 0) + (field?.height ?? 0) <= (foot?.y ?? 0)
    })
    .toBe(true)
})
