import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Day } from '../../src/domain/day.ts'
import { type Journal, mergeJournals, putEntry, writeNote } from '../../src/domain/journal.ts'
import { momentKindIdOf } from '../../src/domain/kinds/momentKindId.ts'
import type { Instant } from '../../src/domain/wallTime.ts'
import { SAMPLE_TODAY, sampleYears } from '../fixtures/sampleYears.ts'
import { openToday, restoreBackup } from './harness/app.ts'
import { backupOf, goTo, setEvening } from './harness/notebook.ts'
import { bringInDays, OFFERS } from './harness/offers.ts'
import { expect, test } from './harness/test.ts'
import { expectSaved, expectUndone, point } from './harness/writing.ts'

const SOURCE = fileURLToPath(new URL('../../src/', import.meta.url))
/** A year with something in it for every notice: words written apart, a kind of moment in other words, a total. */
function lifeWithEverything(): Journal {
  const at = (clock: string) => `${SAMPLE_TODAY}T${clock}:00.000Z` as Instant
  const lived = putEntry(
    putEntry(
      sampleYears(1),
      { kind: 'score', id: 'total', day: '2026-02-01' as Day, instrument: 'single-item', total: 3 },
      at('11:00'),
    ),
    {
      kind: 'momentKind',
      id: momentKindIdOf('late-email'),
      what: 'late-email',
      text: 'Emails at night',
      restores: false,
      hidden: false,
      position: 0,
      wordsSince: '2026-01-01' as Day,
      earlier: [{ until: '2026-01-01' as Day, text: null, restores: false, wordsSince: null }],
    },
    at('12:00'),
  )
  return mergeJournals(
    writeNote(lived, SAMPLE_TODAY as Day, 'By the window.', at('13:00')),
    writeNote(lived, SAMPLE_TODAY as Day, 'On the train.', at('14:00')),
  )
}

test('every place that offers a way back is walked here', () => {
  const found = readdirSync(SOURCE, { recursive: true, encoding: 'utf8' })
    .filter(
      (file) => /\.tsx?$/.test(file) && readFileSync(join(SOURCE, file), 'utf8').includes('undo.offer('),
    )
    .sort()
  expect(OFFERS.map(({ file }) => file).sort()).toEqual(found)
})

test('each notice is of what was just done and “Saved” with it, and taking it back is called undone', async ({
  page,
}) => {
  test.slow()
  await setEvening(page)
  await openToday(page)
  await restoreBackup(page, backupOf(lifeWithEverything()))
  const status = page.locator('[role=status]').filter({ has: page.getByRole('button', { name: 'Undo' }) })
  const footline = page.locator('[role=status]').filter({ hasText: /^(Saved|Undone)/ })
  for (const { file, says, act } of OFFERS) {
    await test.step(file, async () => {
      await goTo(page, '/')
      await expect(page.getByRole('radio').first()).toBeEnabled()
      await act(page)
      // A file that is brought back has words of its own, and is not called saved.
      const isOwn = file.endsWith('useBringIn.ts')
      await expect(status, file).toContainText(isOwn ? says : /Saved/)
      const words = (await status.textContent())?.replace(/^Saved/, '') ?? ''
      expect(words, file).toMatch(says)
      await status.getByRole('button', { name: 'Undo' }).click()
      await expectUndone(page)
      await expect(status, file).toHaveCount(0)
      await expect(footline, file).toHaveText('Undone')
      // It is of that screen, and is not said on the next.
      await goTo(page, '/care/breath')
      await expect(footline, file).toHaveCount(0)
    })
  }
})

test('what was brought in and is taken back on its own screen is called undone there too', async ({
  page,
}) => {
  await setEvening(page)
  await openToday(page)
  await bringInDays(page)
  await page.getByRole('button', { name: 'Take it back' }).click()
  await expect(page.getByText('Taken back, whole.')).toBeVisible()
  await expectUndone(page)
})

test('what is done beside a notice is called saved apart from it, wherever it is done', async ({ page }) => {
  await setEvening(page)
  await openToday(page)
  await restoreBackup(page, backupOf(sampleYears(0.25)))
  await goTo(page, '/care/words/sample-statement-1')
  await page.getByRole('button', { name: 'I used these words' }).click()
  const line = page.locator('[role=status] div').filter({ has: page.getByRole('button', { name: 'Undo' }) })
  await expect(line).toContainText('Saved')
  await page.getByRole('textbox').first().fill('When a message comes at ten')
  await expect(line).not.toContainText('Saved')
  await expectSaved(page)
  await expect(line).toHaveText(/^Boundary kept, 21:1\dUndo$/)
})

test('a backup that was handed over, or was not, is not called saved; what one says of it is', async ({
  page,
}) => {
  await page.addInitScript(() => {
    const own = window.matchMedia.bind(window)
    window.matchMedia = (query) =>
      query.includes('coarse') ? ({ matches: true } as MediaQueryList) : own(query)
    navigator.canShare = () => true
    navigator.share = () =>
      location.hash.includes('backup')
        ? Promise.resolve()
        : Promise.reject(new DOMException('', 'AbortError'))
  })
  await setEvening(page)
  await openToday(page)
  await point(page, 'Energy', 'steady').click()
  await expectSaved(page)
  await goTo(page, '/settings/backup')
  await page.evaluate(() => {
    const heard: string[] = []
    Object.assign(globalThis, { heard })
    new MutationObserver(() => {
      for (const status of document.querySelectorAll('[role=status]'))
        if (/Saved|Undone/.test(status.textContent ?? '')) heard.push(status.textContent ?? '')
    }).observe(document.body, { childList: true, subtree: true, characterData: true })
  })
  const heard = () => page.evaluate(() => (globalThis as unknown as { heard: string[] }).heard.splice(0))
  const save = page.getByRole('button', { name: 'Save a backup' })
  await expect(save).toHaveAttribute('aria-disabled', 'false')
  await save.click()
  await expect(page.getByText('Handed over. Have a look that it arrived.')).toBeVisible()
  await expect(page.getByText(/^The last one is from/)).toBeVisible()
  expect(await heard()).toEqual([])
})
