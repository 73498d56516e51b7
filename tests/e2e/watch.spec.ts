import { openFresh } from './harness/app.ts'
import { expect, test } from './harness/test.ts'
import { watchContext } from './harness/watch.ts'

const MISDEEDS: Readonly<Record<string, () => unknown>> = {
  'Console: Applying inline style': () => document.body.setAttribute('style', 'color: red'),
  'Console: content-security policy: connect-src': () => fetch('https://example.org/').catch(() => null),
  'Request to elsewhere: http://localhost:1/': () => location.assign('http://localhost:1/'),
  'Console: said so': () => console.error('said so'),
  'Uncaught: Error: let go': () =>
    setTimeout(() => {
      throw new Error('let go')
    }),
}

for (const [fault, misdeed] of Object.entries(MISDEEDS)) {
  test(`the harness notes "${fault}"`, async ({ browser, server }) => {
    const context = await browser.newContext({ baseURL: server.origin })
    const watch = await watchContext(context, server.origin)
    const page = await context.newPage()
    await openFresh(page)
    expect(watch.faults).toEqual([])
    await page.evaluate(misdeed)
    await expect.poll(() => watch.faults).toContainEqual(expect.stringContaining(fault))
    await context.close()
  })
}

test('the harness lets pass what a test expects', async ({ page, watch }) => {
  watch.allow(/said so/)
  await openFresh(page)
  await page.evaluate(() => console.error('said so'))
})
