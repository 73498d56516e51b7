import { readFile } from 'node:fs/promises'
import { beginNotebook, goTo } from './harness/notebook.ts'
import { expect, test } from './harness/test.ts'

test('the app names whose work is in it, with each licence in full, and nothing that is not', async ({
  page,
}) => {
  await beginNotebook(page)
  await goTo(page, '/settings')
  await page.getByRole('link', { name: /^Free software inside/ }).click()
  const react = page.getByRole('listitem').filter({ has: page.getByText('react', { exact: true }) })
  await react.locator('summary').click()
  await expect(react).toContainText('Permission is hereby granted, free of charge')
  // In full, from whose it is to the last disclaimer; only its lines may end elsewhere.
  const runTogether = (text: string | null) => text?.trim().replace(/\s+/g, ' ')
  const whole = await readFile(new URL('../../node_modules/react/LICENSE', import.meta.url), 'utf8')
  expect(runTogether(await react.locator('pre').textContent())).toBe(runTogether(whole))
  // A worker's, and one that states no more than that it belongs to everybody.
  for (const name of ['hash-wasm', 'age-encryption', 'wouter', 'workbox-precaching'])
    await expect(page.getByText(name, { exact: true })).toBeVisible()
  await expect(page.getByText(/^(typescript|vitest|fast-check|knip)$/)).toHaveCount(0)
})
