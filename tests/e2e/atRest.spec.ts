import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Day } from '../../src/domain/day.ts'
import { emptyJournal, writeNote as noteOn, putEntry } from '../../src/domain/journal.ts'
import type { Instant } from '../../src/domain/wallTime.ts'
import { restoreBackup } from './harness/app.ts'
import { beginLocked, closeNotebook, PASSPHRASE } from './harness/lock.ts'
import { backupOf, goTo } from './harness/notebook.ts'
import { expect, test } from './harness/test.ts'
import { writeNote } from './harness/writing.ts'

const NOTE = 'heronry-zephyr-quartzite'
const QUESTION = 'marzipan-obelisk-thistledown'
const PERSON = 'Wilhelmina Quackenbush-Oyelaran'
/** Written where nothing is sealed, to see that the search would find it. */
const CONTROL = 'unsealed-juniper-candlewick'

test('what is written under a lock is nowhere in the files of the closed browser', async ({
  launch,
  profileFolder,
  server,
}) => {
  test.slow()
  const { page, close } = await launch(profileFolder, server.origin)
  const code = await beginLocked(page)
  await writeNote(page, `a note about ${NOTE}`)
  await restoreBackup(page, backupOf(ownWords()))
  await goTo(page, '/settings/questions')
  await expect(page.getByText(QUESTION).first()).toBeVisible()
  await goTo(page, '/care')
  await goTo(page, '/')
  await page.evaluate((control) => localStorage.setItem('control', control), CONTROL)
  await closeNotebook(page)
  await close()
  const files = await filesIn(profileFolder)
  const found = (marker: string) =>
    files
      .filter(({ bytes }) => encodingsOf(marker).some((needle) => bytes.includes(needle)))
      .map(({ path }) => path)
  expect(found(CONTROL)).not.toEqual([])
  for (const marker of [NOTE, QUESTION, PERSON, PASSPHRASE, code, code.toLowerCase().replaceAll('-', ' ')])
    expect(found(marker), marker).toEqual([])
  const pages = files.filter(({ path }) => path.includes('indexeddb'))
  expect(pages.length).toBeGreaterThan(0)
  for (const date of ['2019-03', '2019-03-04'])
    expect(pages.filter(({ bytes }) => plainly(date).some((needle) => bytes.includes(needle)))).toEqual([])
})

const OWN = [
  {
    kind: 'question',
    id: 'own-question-1',
    text: QUESTION,
    answer: 'scale',
    words: ['none', '1', '2', '3', 'much'],
    wordsSince: null,
    wears: 'falling',
    hidden: false,
    position: 9,
  },
  { kind: 'person', id: 'person-1', name: PERSON, about: '', call: '', message: '' },
] as const

function ownWords() {
  const now = '2026-11-23T21:00:00.000Z' as Instant
  const noted = noteOn(emptyJournal, '2019-03-04' as Day, `long ago, ${NOTE}`, now)
  return OWN.reduce((journal, entry) => putEntry(journal, entry, now), noted)
}

async function filesIn(folder: string): Promise<readonly { path: string; bytes: Buffer }[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  return Promise.all(paths.map(async (path) => ({ path: path.toLowerCase(), bytes: await readFile(path) })))
}

function plainly(text: string): readonly Buffer[] {
  const little = Buffer.from(text, 'utf16le')
  return [Buffer.from(text, 'utf8'), little, Buffer.from(little).swap16()]
}

/** A text as it may lie on a disk: UTF-8, UTF-16 in both orders, and each of these in base64 at any offset. */
function encodingsOf(text: string): readonly Buffer[] {
  const plain = plainly(text)
  const inBase64 = plain.flatMap((bytes) =>
    [0, 1, 2].map((offset) => {
      const shifted = Buffer.concat([Buffer.alloc(offset), bytes]).toString('base64')
      // What depends on the bytes before and after it is left out.
      return Buffer.from(shifted.slice(offset === 0 ? 0 : 4, -4))
    }),
  )
  return [...plain, ...inBase64]
}
