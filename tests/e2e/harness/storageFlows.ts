import type { Page } from '@playwright/test'
import type { Day } from '../../../src/domain/day.ts'
import { emptyJournal, mergeJournals, writeNote as noteOn } from '../../../src/domain/journal.ts'
import type { Instant } from '../../../src/domain/wallTime.ts'
import { openToday } from './app.ts'
import { changeDay } from './changeDay.ts'
import { beginChange, copyCode, openNotebook, PASSPHRASE, setLock } from './lock.ts'
import { backupOf, beginNotebook, goTo } from './notebook.ts'
import { expect } from './test.ts'
import { dayNote, expectSaved, loggedMoments, momentButton, momentRows } from './writing.ts'

/** What somebody does, and how it is told afterwards whether it is there. */
export type Flow = {
  /** A device of its own for each fault, begun from nothing. */
  readonly fresh?: boolean
  readonly prepare?: (page: Page) => Promise<void>
  /** Everything before the faults begin. */
  readonly begin: (page: Page, mark: string) => Promise<void>
  readonly act: (page: Page, mark: string) => Promise<void>
  /** What the screen says once it is done. */
  readonly done: RegExp
  /** After the page was loaded anew: whether it is there. */
  readonly holds: (page: Page, mark: string) => Promise<boolean>
  /** While a fault is said: whether what was written is still to be had. Left out where nothing is written. */
  readonly onScreen?: (page: Page, mark: string) => Promise<boolean>
  /**
   * Done by a tap: it need not be on the screen while a fault is said, if trying again brings it. Of one that can be
   * repeated it may also be said that it was not taken, where that is so.
   */
  readonly tap?: 'repeatable' | 'once'
  /** Whether nothing may stand that was said not to. */
  readonly allOrNothing?: boolean
  readonly nextStart?: boolean
  /** Tried in depth only. */
  readonly slow?: boolean
}

const OTHER_MONTH = '2026-01-15'
const dayHeld = (day: string) => async (page: Page, mark: string) => {
  await page.goto(`./#/day/${day}`)
  await changeDay(page)
  await dayNote(page).waitFor()
  return (await dayNote(page).inputValue()) === mark
}
const noteHeld = async (page: Page, mark: string) => (await dayNote(page).inputValue()) === mark
const passphrases = new WeakMap<Page, string>()
const counts = new WeakMap<Page, number>()

/** What the faults of storage are tried with, by name. */
export const FLOWS: Readonly<Record<string, Flow>> = {
  'a first save': {
    fresh: true,
    begin: (page) => beginNotebook(page),
    act: (page, mark) => dayNote(page).fill(mark),
    done: /Saved/,
    holds: async (page, mark) => {
      await openToday(page)
      return noteHeld(page, mark)
    },
    onScreen: noteHeld,
  },
  'a reflection edited': {
    begin: (page) => today(page),
    act: (page, mark) => dayNote(page).fill(mark),
    done: /Saved/,
    holds: async (page, mark) => {
      await today(page)
      return noteHeld(page, mark)
    },
    onScreen: noteHeld,
  },
  'a moment': {
    tap: 'repeatable',
    begin: async (page) => {
      await today(page)
      counts.set(page, await momentRows(page))
    },
    act: (page) => momentButton(page, 'Laughter').click(),
    done: /Saved/,
    holds: async (page) => {
      await today(page)
      return (await momentRows(page)) === (counts.get(page) ?? 0) + 1
    },
    onScreen: async (page) => (await loggedMoments(page).count()) === (counts.get(page) ?? 0) + 1,
  },
  'a deletion taken back': {
    slow: true,
    tap: 'once',
    begin: async (page) => {
      // After a fault that was said, the day may be gone: then it is written anew.
      await today(page)
      const note = 'to be deleted and taken back'
      if (!(await noteHeld(page, note))) await writeNote(page, note)
      await goTo(page, '/journal')
      await page.getByRole('article').first().waitFor()
    },
    act: async (page) => {
      const name = (await page.getByRole('article').first().getAttribute('aria-label')) ?? ''
      await page.getByRole('button', { name: `Delete ${name}` }).click()
      await page.getByRole('button', { name: 'Undo' }).click()
    },
    done: /Undone/,
    holds: async (page) => {
      await page.goto('./#/journal')
      await page.getByRole('heading', { level: 1 }).waitFor()
      await page
        .getByRole('article')
        .first()
        .waitFor({ timeout: 10_000 })
        .catch(() => undefined)
      return page.getByText('to be deleted and taken back').first().isVisible()
    },
    onScreen: (page) => page.getByText('to be deleted and taken back').first().isVisible(),
  },
  'the desk changed': {
    slow: true,
    prepare: async (page) => {
      await goTo(page, '/settings/contexts')
      await page.getByRole('button', { name: 'Add a context' }).click()
      await page.getByRole('textbox').last().fill('before')
      await expectSaved(page)
    },
    begin: (page) => goTo(page, '/settings/contexts'),
    act: (page, mark) => page.getByRole('textbox').last().fill(mark),
    done: /Saved/,
    holds: async (page, mark) => {
      await page.goto('./#/settings/contexts')
      await page.getByRole('textbox').last().waitFor()
      return (await page.getByRole('textbox').last().inputValue()) === mark
    },
    onScreen: async (page, mark) => (await page.getByRole('textbox').last().inputValue()) === mark,
  },
  'a day of another month': {
    slow: true,
    begin: async (page) => {
      await goTo(page, '/settings')
      await goTo(page, `/day/${OTHER_MONTH}`)
      await dayNote(page).waitFor()
    },
    act: (page, mark) => dayNote(page).fill(mark),
    done: /Saved/,
    holds: dayHeld(OTHER_MONTH),
    // A day that had to be drawn again is one to be read.
    onScreen: async (page, mark) =>
      (await page.getByText(mark, { exact: true }).isVisible()) ||
      ((await dayNote(page).isVisible()) && noteHeld(page, mark)),
  },
  'a backup brought back': {
    begin: async (page, mark) => {
      await goTo(page, '/settings')
      await goTo(page, '/settings/backup')
      await page.getByLabel('Choose a backup file').setInputFiles({
        name: 'shoreline-backup.json',
        mimeType: 'application/json',
        buffer: Buffer.from(backupOf(backupWith(mark))),
      })
      await page.getByRole('button', { name: 'Add to this notebook' }).waitFor()
    },
    act: async (page) => {
      const add = page.getByRole('button', { name: 'Add to this notebook' })
      const gone = page.getByRole('alert').filter({ hasText: 'This screen did not open' })
      // What throws as the preview is drawn once more comes before the tap.
      await add.or(gone).first().waitFor()
      if (await add.isVisible()) await add.click()
    },
    done: /here now|brought up to date/,
    holds: dayHeld('2026-02-10'),
  },
  'a lock set': {
    fresh: true,
    slow: true,
    allOrNothing: true,
    begin: async (page, mark) => {
      await beginNotebook(page)
      await writeNote(page, mark)
      await goTo(page, '/settings/lock')
      await page.getByLabel('New passphrase', { exact: true }).fill(PASSPHRASE)
      await page.getByRole('button', { name: 'Next' }).click()
      await copyCode(page)
    },
    act: (page) => page.getByRole('button', { name: 'Set the lock' }).click(),
    done: /The lock is set/,
    holds: async (page, mark) => {
      await page.goto('./#/')
      const closed = page.getByLabel('Passphrase', { exact: true })
      await closed.or(dayNote(page)).first().waitFor()
      const locked = await closed.isVisible()
      if (locked) await openNotebook(page)
      await expect(dayNote(page)).toHaveValue(mark)
      return locked
    },
  },
  'another passphrase': {
    slow: true,
    allOrNothing: true,
    prepare: (page) => lockIt(page),
    begin: async (page) => {
      await beginChange(page, 'Change it', passphrases.get(page))
      // Until the passphrase of now is proved.
      await page.getByRole('dialog').getByLabel('New passphrase', { exact: true }).waitFor()
    },
    act: async (page, mark) => {
      const dialog = page.getByRole('dialog')
      await dialog.getByLabel('New passphrase', { exact: true }).fill(`quite other words ${mark}`)
      await dialog.getByRole('button', { name: 'Change it' }).click()
    },
    done: /From now on the new passphrase/,
    holds: opensWith,
  },
  'a new key': {
    slow: true,
    allOrNothing: true,
    prepare: (page) => lockIt(page),
    begin: async (page, mark) => {
      await beginChange(page, 'Seal everything again', passphrases.get(page))
      const dialog = page.getByRole('dialog')
      await dialog.getByLabel('New passphrase', { exact: true }).fill(`quite other words ${mark}`)
      await dialog.getByRole('button', { name: 'Next' }).click()
      await copyCode(page)
    },
    act: (page) => page.getByRole('dialog').getByRole('button', { name: 'Seal everything again' }).click(),
    done: /Every page is sealed/,
    holds: opensWith,
  },
  'a cold start': {
    nextStart: true,
    prepare: (page) => writeNote(page, 'there all along'),
    begin: (page) => today(page),
    act: async (page) => {
      await page.reload()
    },
    done: /there all along/,
    holds: async (page) => {
      await today(page)
      return noteHeld(page, 'there all along')
    },
  },
  'everything erased': {
    slow: true,
    allOrNothing: true,
    begin: async (page, mark) => {
      await openToday(page)
      await writeNote(page, mark)
      await goTo(page, '/settings/erase')
      await page.getByRole('textbox').fill('erase')
    },
    act: (page) => page.getByRole('button', { name: 'Erase everything on this device' }).click(),
    done: /Begin a new notebook/,
    holds: async (page, mark) => {
      await openToday(page)
      return (await dayNote(page).inputValue()) !== mark
    },
  },
}

async function today(page: Page): Promise<void> {
  await page.goto('./#/')
  await expect(page.getByRole('radio').first()).toBeEnabled()
  await dayNote(page).waitFor()
}

async function lockIt(page: Page): Promise<void> {
  await writeNote(page, 'sealed with the rest')
  await goTo(page, '/settings/lock')
  await setLock(page)
  passphrases.set(page, PASSPHRASE)
}

/** Whether the new passphrase opens; opens by the old one where it does not. */
async function opensWith(page: Page, mark: string): Promise<boolean> {
  await page.goto('./#/')
  const next = `quite other words ${mark}`
  await page.getByLabel('Passphrase', { exact: true }).fill(next)
  await page.getByRole('button', { name: 'Open', exact: true }).click()
  const refused = page.getByText('This does not open the notebook')
  await expect(dayNote(page).or(refused).first()).toBeVisible()
  const opens = !(await refused.isVisible())
  if (opens) passphrases.set(page, next)
  else await openNotebook(page, passphrases.get(page))
  await expect(dayNote(page)).toHaveValue('sealed with the rest')
  return opens
}

function backupWith(note: string) {
  const now = new Date().toISOString() as Instant
  return mergeJournals(emptyJournal, noteOn(emptyJournal, '2026-02-10' as Day, note, now))
}

async function writeNote(page: Page, text: string): Promise<void> {
  await dayNote(page).fill(text)
  const said = page.getByRole('status').getByText('Saved', { exact: true })
  await expect(said).toBeVisible()
}
