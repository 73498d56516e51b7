import { createHash } from 'node:crypto'
import { openToday } from './harness/app.ts'
import { expect, test } from './harness/test.ts'
import {
  answer,
  type BackupFile,
  carryOut,
  expectSaved,
  momentButton,
  point,
  writeNote,
  writtenIn,
} from './harness/writing.ts'

const NOT_A_BACKUP = 'This file is not a Shoreline backup.'
const DAMAGED = 'This backup was cut short or altered on its way, so nothing in it can be trusted.'
const NEWER = 'This backup was made by a newer Shoreline. Let this app update, then try again.'

/** Files that are no good, each made from a good backup, and what is said of each. */
const FAULTS: Readonly<Record<string, { make: (good: string) => string | Buffer; said: string }>> = {
  'a text that is none': { make: () => 'Milk, eggs, a card for Noor', said: NOT_A_BACKUP },
  'another app’s file': { make: () => '{"entries":[{"day":"2026-03-17"}]}', said: NOT_A_BACKUP },
  'an empty file': { make: () => '', said: NOT_A_BACKUP },
  'a picture': {
    make: () => Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0xff, 0xd8]),
    said: 'This file is not text, so it is not a Shoreline backup.',
  },
  'a backup cut short': { make: (good) => good.slice(0, good.length / 2), said: DAMAGED },
  'a backup with one letter changed': {
    make: (good) => good.replace('the shore', 'the short'),
    said: DAMAGED,
  },
  'a backup with one entry taken out': {
    make: (good) => edited(good, ({ journal }) => journal.moments?.splice(0, 1)),
    said: DAMAGED,
  },
  'a backup from a newer app': { make: (good) => good.replace('"version": 6', '"version": 7'), said: NEWER },
  'a moment on a day that never was': {
    make: (good) => edited(good, ({ journal }) => change(journal.moments, 1, { day: '2026-02-31' })),
    said: 'at journal.moments[1].day.',
  },
  'a rating beyond the scale': {
    make: (good) => edited(good, ({ journal }) => change(journal.reflections, 0, { ratings: { energy: 5 } })),
    said: 'at journal.reflections[0].ratings.',
  },
  'an entry with something added to it': {
    make: (good) => edited(good, ({ journal }) => change(journal.reflections, 0, { score: 12 })),
    said: 'at journal.reflections[0].score.',
  },
}

test('each file that is no good is refused in words, and the notebook stays as it was', async ({ page }) => {
  await openToday(page)
  await answer(page, 'Energy', 'running low')
  await momentButton(page, 'Late email').click()
  await momentButton(page, 'Laughter').click()
  await writeNote(page, 'Along the shore')
  const good = await carryOut(page)
  const before = writtenIn(good)
  const way = page.getByRole('region', { name: 'Bring one back' })
  for (const [name, { make, said }] of Object.entries(FAULTS)) {
    const made = make(good)
    expect(made, `${name} differs from the good file`).not.toEqual(good)
    await way
      .getByLabel('Choose a backup file')
      .setInputFiles({ name: 'chosen.json', mimeType: 'application/json', buffer: Buffer.from(made) })
    await expect(way.getByRole('alert'), name).toContainText(said)
    await expect(way.getByRole('alert'), name).toContainText('Your notebook is untouched.')
    await expect(way.getByRole('button', { name: 'Add to this notebook' }), name).toBeHidden()
    await way.getByRole('button', { name: 'Close' }).click()
    expect(writtenIn(await carryOut(page)), name).toEqual(before)
  }
  await expectSaved(page)
  await page.goto('./#/')
  await page.reload()
  await expect(point(page, 'Energy', 'running low')).toBeChecked()
})

test('the same file, unharmed, is taken', async ({ page }) => {
  await openToday(page)
  await answer(page, 'Energy', 'running low')
  await momentButton(page, 'Late email').click()
  await momentButton(page, 'Laughter').click()
  await writeNote(page, 'Along the shore')
  const good = await carryOut(page)
  const way = page.getByRole('region', { name: 'Bring one back' })
  // Edited and its checksum made anew, as in the table above, but into something that is right.
  const right = edited(
    good,
    ({ journal }) => change(journal.moments, 1, { day: '2026-02-28', times: 3 }),
    true,
  )
  for (const [text, said] of [
    [good, 'All of it is here already.'],
    [right, 'Edited later there'],
  ] as const) {
    await way
      .getByLabel('Choose a backup file')
      .setInputFiles({ name: 'chosen.json', mimeType: 'application/json', buffer: Buffer.from(text) })
    await expect(way).toContainText(said)
    await expect(way.getByRole('alert')).toBeHidden()
    await way.getByRole('button', { name: 'Cancel' }).click()
  }
})

type Draft = {
  -readonly [Member in keyof Omit<BackupFile, 'journal'>]: BackupFile[Member]
} & { journal: Record<string, Record<string, unknown>[]> }

/** A backup with something in it changed, and its checksum made anew over what it then holds. */
function edited(good: string, edit: (draft: Draft) => void, later = false): string {
  const draft = JSON.parse(good) as Draft
  edit(draft)
  if (later) for (const moment of draft.journal.moments ?? []) moment.editedAt = '2126-01-01T00:00:00.000Z'
  draft.sha256 = createHash('sha256').update(JSON.stringify(draft.journal)).digest('hex')
  return JSON.stringify(draft, null, 2)
}

function change(
  list: Record<string, unknown>[] | undefined,
  index: number,
  part: Record<string, unknown>,
): void {
  const entry = list?.[index]
  if (!entry) throw new Error(`The backup has no entry ${index}`)
  Object.assign(entry, part)
}
