import { emptyJournal, mergeJournals, writeNote as noteOn } from '../../src/domain/journal.ts'
import { instantOf } from '../../src/domain/wallTime.ts'
import { bringJournal, goTo } from './harness/notebook.ts'
import { arm, meetFaults } from './harness/storageFaults.ts'
import { expect, test } from './harness/test.ts'
import { BY_A_TEST } from './harness/throws.ts'
import { dayNote } from './harness/writing.ts'

test('words written as memory ran out, also for what lies around the screen, are in their field once it is drawn again', async ({
  page,
  watch,
}) => {
  watch.allow(new RegExp(`${BY_A_TEST}|React error`))
  await meetFaults(page)
  // Two texts of one day apart, of which the notice above every screen asks for memory.
  const now = new Date()
  const day = now.toLocaleDateString('en-CA', { timeZone: 'America/Toronto' }) as never
  const noted = (note: string, at: number) =>
    noteOn(emptyJournal, day, note, instantOf(new Date(now.getTime() - at)))
  await bringJournal(page, mergeJournals(noted('on the phone', 90_000), noted('on the laptop', 60_000)))
  await goTo(page, '/')
  await expect(
    page.getByText('were written on two devices').or(page.getByText('was written on two devices')),
  ).toBeVisible()
  await arm(page, { kind: 'no memory', at: 7, lasting: true })
  await dayNote(page).fill('written as memory ran out')
  const gone = page.getByRole('alert').filter({ hasText: 'This screen did not open' })
  await expect(gone).toBeVisible()
  await arm(page, null)
  await gone.getByRole('button', { name: 'Try again' }).click()
  await expect(dayNote(page)).toHaveValue('written as memory ran out')
  await expect(page.getByText('broke down on the way')).toBeHidden()
  await page.reload()
  await expect(dayNote(page)).toHaveValue('written as memory ran out')
})
