import { readFileSync } from 'node:fs'
import { readAloud } from './harness/aloud.ts'
import { openToday } from './harness/app.ts'
import { enterSample, goTo, setEvening } from './harness/notebook.ts'
import { expect, test } from './harness/test.ts'
import { answer } from './harness/writing.ts'

test.use({ viewport: { width: 390, height: 844 } })

/** What docs/accessibility.md says is read, a quotation after the other. */
const QUOTED = quotations(readFileSync(new URL('../../docs/accessibility.md', import.meta.url), 'utf8'))

test('the shore reads aloud as the text in docs/accessibility.md has it', async ({ page }) => {
  await setEvening(page)
  await enterSample(page)
  await goTo(page, '/patterns')
  await page.getByRole('slider').waitFor()
  expect(await readAloud(page, 'region', 'The shore')).toEqual(QUOTED[0])
  await page.getByRole('button', { name: /are holding$/ }).click()
  await page.getByRole('list', { name: 'Holding' }).waitFor()
  expect(await readAloud(page, 'list', 'Holding')).toEqual(QUOTED[1])
  await page.getByRole('slider').focus()
  for (const key of ['ArrowLeft', 'ArrowLeft', 'Enter']) await page.keyboard.press(key)
  await page.getByRole('dialog').waitFor()
  expect(await readAloud(page, 'dialog')).toEqual(QUOTED[2])
})

test('so does that of the first days', async ({ page }) => {
  await setEvening(page)
  await openToday(page)
  await answer(page, 'Energy', 'steady')
  await answer(page, 'Rest', 'scraps')
  await goTo(page, '/patterns')
  await page.getByRole('slider').waitFor()
  expect(await readAloud(page, 'region', 'The shore')).toEqual(QUOTED[3])
})

function quotations(text: string): readonly (readonly string[])[] {
  const part = text.split('## The shore, read aloud')[1]?.split('\n## ')[0] ?? ''
  return part.split(/\n(?!>)/).flatMap((block) => {
    const lines = block.split('\n').filter((line) => line.startsWith('> '))
    return lines.length > 0 ? [lines.map((line) => line.slice(2).trim())] : []
  })
}
