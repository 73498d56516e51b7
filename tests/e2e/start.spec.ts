import { openFresh, readyForOffline } from './harness/app.ts'
import { expect, test } from './harness/test.ts'

const DOCUMENTS = [
  ['./', /^text\/html/],
  ['sw.js', /^text\/javascript/],
  ['manifest.webmanifest', /^application\/manifest\+json/],
] as const

for (const [path, type] of DOCUMENTS) {
  test(`${path} is served as what it is, under the policy, and asked for anew each time`, async ({
    request,
  }) => {
    const headers = (await request.get(path)).headers()
    expect(headers['content-type']).toMatch(type)
    expect(headers['cache-control']).toBe('no-cache')
    expect(headers['content-security-policy']).toContain("default-src 'none'")
    expect(headers['x-content-type-options']).toBe('nosniff')
  })
}

test('the policy also stands in the page, for hosts that set no headers', async ({ page }) => {
  await openFresh(page)
  const policy = page.locator('meta[http-equiv="Content-Security-Policy"]')
  await expect(policy).toHaveAttribute('content', /^default-src 'none'; script-src 'self'/)
})

test('what is missing is reported missing, not answered with the page', async ({ request }) => {
  expect((await request.get('assets/gone-00000000.js')).status()).toBe(404)
})

test('every picture the manifest names is there, in the size it says', async ({ page, request }) => {
  await openFresh(page)
  const { icons, screenshots } = await (await request.get('manifest.webmanifest')).json()
  for (const { src, sizes } of [...icons, ...screenshots]) {
    const size = await page.evaluate(async (address) => {
      const image = new Image()
      image.src = address
      await image.decode()
      return `${image.naturalWidth}x${image.naturalHeight}`
    }, src)
    expect(size, src).toBe(sizes)
  }
})

test('after one visit the app opens with the browser closed in between and no server', async ({
  launch,
  profileFolder,
  server,
}) => {
  const visit = await launch(profileFolder, server.origin)
  await openFresh(visit.page)
  await readyForOffline(visit.page)
  await visit.close()
  await server.stop()
  const again = await launch(profileFolder, server.origin)
  await openFresh(again.page)
  await expect(again.page.locator('#root')).not.toBeEmpty()
})
