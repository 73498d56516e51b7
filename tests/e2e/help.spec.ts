import { openFresh, openToday, readyForOffline } from './harness/app.ts'
import { goTo, setEvening } from './harness/notebook.ts'
import { expect, test } from './harness/test.ts'
import { expectSaved } from './harness/writing.ts'

test.use({ laidIn: true })

const EVERY_SCREEN = [
  '/',
  '/pause',
  '/patterns',
  '/patterns/question%3Aenergy',
  '/care',
  '/journal',
  '/year',
  '/settings',
]

test('somebody to call is one tap from every screen, with the network off', async ({ page, context }) => {
  await setEvening(page)
  await openToday(page)
  await readyForOffline(page)
  await page.reload()
  await page.getByRole('radio').first().waitFor()
  await context.setOffline(true)
  for (const route of EVERY_SCREEN) {
    await goTo(page, route)
    await page.getByRole('link', { name: 'Someone to call' }).first().click()
    const line = page.getByRole('listitem').filter({ hasText: '9-8-8 Suicide Crisis Helpline' })
    await expect(line.getByRole('link', { name: /^Call/ })).toHaveAttribute('href', 'tel:988')
    await expect(line.getByRole('link', { name: /^Message/ })).toHaveAttribute('href', 'sms:988')
  }
})

test('another country’s lines are a choice away', async ({ page }) => {
  await setEvening(page)
  await openToday(page)
  await goTo(page, '/help')
  await page.getByRole('button', { name: 'Another country' }).click()
  await page.getByRole('button', { name: 'Australia' }).click()
  await expect(page.getByRole('heading', { name: 'Lines to call, Australia' })).toBeVisible()
  await expect(page.getByRole('link', { name: 'Call: Lifeline', exact: true })).toHaveAttribute(
    'href',
    'tel:131114',
  )
  await expect(page.getByRole('link', { name: 'Call: 000' })).toHaveAttribute('href', 'tel:000')
})

test('who holds me is written down once and within a tap from then on', async ({ page }) => {
  await setEvening(page)
  await openToday(page)
  await goTo(page, '/care')
  await page.getByRole('button', { name: 'Add somebody' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Name').fill('Mirela')
  await dialog.getByLabel('Who they are to you').fill('Thursday walks')
  await dialog.getByLabel('Number to call').fill('+1 (514) 555-0117')
  await dialog.getByRole('button', { name: 'Done' }).click()
  await expectSaved(page)
  await page.reload()
  await expect(page.getByRole('link', { name: 'Call: Mirela' })).toHaveAttribute('href', 'tel:+15145550117')
  await expect(page.getByRole('link', { name: 'Message: Mirela' })).toHaveCount(0)
  await goTo(page, '/help')
  await expect(page.getByRole('link', { name: 'Call: Mirela' })).toBeVisible()
  await goTo(page, '/care')
  await page.getByRole('button', { name: 'Change: Mirela' }).click()
  await dialog.getByRole('button', { name: 'Delete' }).click()
  await expect(page.getByText('Thursday walks')).toHaveCount(0)
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(page.getByText('Thursday walks')).toBeVisible()
})

test('the lines are there where no notebook opens', async ({ page }) => {
  await page.addInitScript(() => Object.defineProperty(window, 'indexedDB', { value: undefined }))
  await openFresh(page)
  await page.getByRole('button', { name: 'Someone to call' }).click()
  await expect(page.getByRole('link', { name: /^Call: 9-8-8/ })).toHaveAttribute('href', 'tel:988')
})

test('what calls stands beneath what calls, on a phone and on a wide screen', async ({ page }) => {
  await setEvening(page)
  await openToday(page)
  await goTo(page, '/help')
  for (const size of [
    { width: 390, height: 844 },
    { width: 1280, height: 800 },
  ]) {
    await page.setViewportSize(size)
    const calls = await page.locator('main a[href^="tel:"]').all()
    expect(calls.length).toBeGreaterThan(3)
    const edges = await Promise.all(calls.map(async (call) => (await call.boundingBox())?.x))
    expect(new Set(edges).size, `${edges}`).toBe(1)
  }
})
