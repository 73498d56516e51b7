import type { Page } from '@playwright/test'
import { beginNotebook, goTo } from './harness/notebook.ts'
import { speak } from './harness/speech.ts'
import { expect, test } from './harness/test.ts'

type Row = { readonly id: string; readonly revision: number }

/** The rows of the pages as they lie on the disk; or puts rows there in place of those with their ids. */
function pageRows(page: Page, put: readonly Row[] = []): Promise<readonly Row[]> {
  return page.evaluate(
    async ([rows]) => {
      const settled = <Value>(request: IDBRequest<Value>) =>
        new Promise<Value>((resolve, reject) => {
          request.onsuccess = () => resolve(request.result)
          request.onerror = () => reject(request.error)
        })
      const database = await settled(indexedDB.open('shoreline'))
      const store = database
        .transaction('pages', rows.length > 0 ? 'readwrite' : 'readonly')
        .objectStore('pages')
      for (const row of rows) await settled(store.put(row))
      const all: Row[] = await settled(store.getAll())
      database.close()
      return all
    },
    [put] as const,
  )
}

for (const language of ['en', 'fr-CA'] as const) {
  test(`a page put back to an older state is said at the next start, and by the check: ${language}`, async ({
    browser,
    baseURL,
  }) => {
    const say = speak(language)
    const context = await browser.newContext({ baseURL: baseURL ?? '', locale: language })
    const page = await context.newPage()
    await beginNotebook(page, language)
    const note = page.getByRole('textbox', { name: say('today.note'), exact: true })
    const write = async (text: string) => {
      await note.fill(text)
      const saved = page.getByRole('status').getByText(say('common.saved'), { exact: true })
      await expect(saved).toBeHidden()
      await expect(saved).toBeVisible()
    }
    await write('older')
    const older = await pageRows(page)
    await write('later')
    const later = await pageRows(page)
    const changed = older.filter(({ id, revision }) =>
      later.some((row) => row.id === id && row.revision !== revision),
    )
    expect(changed).toHaveLength(1)
    await page.goto('about:blank')
    await page.goto('./manifest.webmanifest')
    await pageRows(page, changed)

    await page.goto('./')
    await expect(note).toHaveValue('older')
    const notice = page.getByText(say('finding.title'))
    await expect(notice).toBeVisible()
    const line = say('finding.older').replace('{page}', '')
    await expect(page.getByText(line)).toBeVisible()
    await expect(page.getByText(say('finding.safe'))).toBeVisible()
    await picture(page, `today-${language}`)

    await goTo(page, '/settings/check')
    await page.getByRole('button', { name: say('check.do') }).click()
    // Once in the notice, which stands on every screen, and once in what the check found.
    await expect(page.getByText(line)).toHaveCount(2)
    await picture(page, `check-${language}`)

    await goTo(page, '/')
    await page.getByRole('button', { name: say('finding.seen') }).click()
    await expect(notice).toBeHidden()
    await page.reload()
    await expect(note).toHaveValue('older')
    await goTo(page, '/settings/check')
    await page.getByRole('button', { name: say('check.do') }).click()
    await expect(page.getByText(say('check.asSaved'))).toBeVisible()
    await expect(notice).toBeHidden()
    await context.close()
  })
}

/** For whoever looks at the screens: `PICTURES=folder` keeps them, on a phone and wide, light and dark. */
async function picture(page: Page, name: string): Promise<void> {
  const folder = process.env.PICTURES
  if (folder === undefined) return
  for (const [width, height] of [
    [390, 844],
    [1280, 800],
  ] as const) {
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.setViewportSize({ width, height })
      await page.emulateMedia({ colorScheme })
      await page.screenshot({ path: `${folder}/${name}-${width}-${colorScheme}.png` })
    }
  }
}
