import { appendFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import type { Day } from '../../src/domain/day.ts'
import { emptyJournal, mergeJournals, writeNote as noteOn } from '../../src/domain/journal.ts'
import type { Instant } from '../../src/domain/wallTime.ts'
import { openToday } from './harness/app.ts'
import { beginChange, copyCode, openNotebook, PASSPHRASE, setLock } from './harness/lock.ts'
import { backupOf, beginNotebook, goTo } from './harness/notebook.ts'
import { arm, armNextStart, callsMet, FAULT_KINDS, type Fault, meetFaults } from './harness/storageFaults.ts'
import { expect, test } from './harness/test.ts'
import { dayNote, expectSaved, loggedMoments, momentButton } from './harness/writing.ts'

const DEEP = process.env.DEEP !== undefined
/** Of how many faults one is tried every day; what takes its time over each, or stores as the others do, only in depth. */
const ONE_OF = 13
/** How long the app may take to say how it went, in milliseconds: longer than it waits for another tab. */
const PATIENCE = 9_000

/** What says that nothing came of it. */
const UNCHANGED = /as it was|Nothing was changed|nothing was erased/

/** What somebody does, and how it is told afterwards whether it is there. */
type Flow = {
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
  /** Whether nothing may stand that was said not to. */
  readonly allOrNothing?: boolean
  readonly nextStart?: boolean
  /** Tried in depth only. */
  readonly slow?: boolean
}

const OTHER_MONTH = '2026-01-15'
const dayHeld = (day: string) => async (page: Page, mark: string) => {
  await page.goto(`./#/day/${day}`)
  await dayNote(page).waitFor()
  return (await dayNote(page).inputValue()) === mark
}
const noteHeld = async (page: Page, mark: string) => (await dayNote(page).inputValue()) === mark
const passphrases = new WeakMap<Page, string>()

const FLOWS: Readonly<Record<string, Flow>> = {
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
    begin: async (page) => {
      await today(page)
      counts.set(page, await loggedMoments(page).count())
    },
    act: (page) => momentButton(page, 'Laughter').click(),
    done: /Saved/,
    holds: async (page) => {
      await today(page)
      return (await loggedMoments(page).count()) === (counts.get(page) ?? 0) + 1
    },
    onScreen: async (page) => (await loggedMoments(page).count()) === (counts.get(page) ?? 0) + 1,
  },
  'a deletion taken back': {
    slow: true,
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
    done: /Saved/,
    holds: async (page) => {
      await page.goto('./#/journal')
      await page.getByRole('heading', { level: 1 }).waitFor()
      await page
        .getByRole('article')
        .first()
        .waitFor({ timeout: 3_000 })
        .catch(() => undefined)
      return page.getByText('to be deleted and taken back').isVisible()
    },
    onScreen: (page) => page.getByText('to be deleted and taken back').isVisible(),
  },
  'the desk changed': {
    slow: true,
    prepare: async (page) => {
      await goTo(page, '/settings/contexts')
      await page.getByRole('button', { name: 'Add a context' }).click()
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
    onScreen: noteHeld,
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
    act: (page) => page.getByRole('button', { name: 'Add to this notebook' }).click(),
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
      await page
        .getByRole('dialog')
        .getByLabel('New passphrase', { exact: true })
        .waitFor({ timeout: 30_000 })
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

const counts = new WeakMap<Page, number>()

for (const [name, flow] of Object.entries(FLOWS)) {
  if (!DEEP && flow.slow) continue
  test(`${name}: no fault of storage loses a word in silence`, async ({ browser, baseURL }) => {
    test.setTimeout(DEEP ? 3_600_000 : 240_000)
    const errors: string[] = []
    const open = async () => {
      const context = await browser.newContext({ ...(baseURL && { baseURL }) })
      const page = await context.newPage()
      await meetFaults(page)
      page.on('pageerror', (error) => errors.push(`${error.name} ${error.message} ${error.stack}`))
      if (!flow.fresh) {
        await openToday(page)
        await flow.prepare?.(page)
      }
      return page
    }
    let page = await open()
    const once = async (mark: string, fault: Fault | null) => {
      if (flow.fresh) {
        await page.context().close()
        page = await open()
      }
      await flow.begin(page, mark)
      const armed = fault ?? { kind: 'abort', at: 1_000_000, lasting: false }
      if (flow.nextStart) await armNextStart(page, armed)
      else await arm(page, armed)
      await flow.act(page, mark)
      const told = await outcome(page, flow)
      const met = await callsMet(page)
      const words = told.kind === 'said' ? await stillThere(page, flow, mark) : true
      await arm(page, null)
      const again = told.kind === 'said' ? await tryAgain(page) : null
      await page.goto('about:blank')
      return { told, met, words, again, holds: await flow.holds(page, mark) }
    }

    const sound = await once('without a fault', null)
    expect(sound).toMatchObject({ told: { kind: 'done' }, holds: true })
    const { calls } = sound.met
    const all = Array.from({ length: calls }, (_, at) => at + 1).flatMap((at) =>
      FAULT_KINDS.map((kind, index): Fault => ({ kind, at, lasting: (at + index) % 3 !== 0 })),
    )
    const chosen = DEEP ? all : all.filter((_, index) => index % ONE_OF === 0)
    const heard = new Map<string, number>()
    const losses: string[] = []
    let hit = 0
    for (const [index, fault] of chosen.entries()) {
      const mark = `${name} ${index} ${fault.kind}`
      const { told, met, words, again, holds } = await once(mark, fault)
      if (met.met > 0) hit += 1
      const key = `${fault.kind}: ${told.kind === 'said' ? told.words : told.kind === 'done' ? `done (“${flow.done.source}”)` : 'nothing'}`
      heard.set(key, (heard.get(key) ?? 0) + 1)
      const lost =
        told.kind === 'nothing' ||
        (told.kind === 'done' && !holds) ||
        !words ||
        (again === true && !holds) ||
        (flow.allOrNothing && told.kind === 'said' && UNCHANGED.test(told.words) && holds)
      if (DEEP) await note({ flow: name, ...fault, hit: met.met, told, again, holds, words, lost })
      if (lost)
        losses.push(`${JSON.stringify(fault)}: ${key}; holds ${holds}, words there ${words}, again ${again}`)
    }
    await page.context().close()
    console.log(
      [
        `${name}: ${calls} calls, ${chosen.length} faults, ${hit} met`,
        ...errors.map((error) => `  uncaught: ${error}`),
        ...[...heard].sort().map(([key, count]) => `  ${count} × ${key}`),
      ].join('\n'),
    )
    expect(losses).toEqual([])
    expect(errors).toEqual([])
    // A save that was begun on what is known by now asks less of the database than the first.
    expect(hit).toBeGreaterThan(chosen.length / 2)
  })
}

/** Writes one line for the table in `docs/faults.md`. */
function note(line: object): Promise<void> {
  return appendFile('test-results/storageFaults.jsonl', `${JSON.stringify(line)}\n`)
}

type Told = { readonly kind: 'done' | 'nothing' } | { readonly kind: 'said'; readonly words: string }

/** What the screen says of it first: that it is done, or what went wrong. */
async function outcome(page: Page, flow: Flow): Promise<Told> {
  const until = Date.now() + PATIENCE
  while (Date.now() < until) {
    const { faults, rest } = await page.evaluate(() => {
      const text = (selector: string) =>
        Array.from(document.querySelectorAll(selector), (each) => each.textContent.trim())
          .filter((words) => words !== '')
          .join(' | ')
      const fields = Array.from(document.querySelectorAll('textarea'), (each) => each.value).join(' | ')
      const title = text('main h1')
      return {
        faults:
          text('[role=alert]') ||
          (title.match(/Nowhere to keep|Written by a newer|Open in another|are not here/) ? title : ''),
        rest: `${text('[role=status]')} ${text('main')} ${fields}`,
      }
    })
    if (faults !== '' && !flow.done.test(faults)) return { kind: 'said', words: faults.split('\n')[0] ?? '' }
    if (flow.done.test(rest)) return { kind: 'done' }
    await page.waitForTimeout(40)
  }
  return { kind: 'nothing' }
}

/** Whether the words are to be had, at the latest once a busy screen has caught up. */
async function stillThere(page: Page, flow: Flow, mark: string): Promise<boolean> {
  if (!flow.onScreen) return true
  for (let tries = 0; tries < 20; tries++) {
    if (await flow.onScreen(page, mark)) return true
    await page.waitForTimeout(100)
  }
  return false
}

/** Whether "Try again", once storage is well, says that it is saved; null where it is not offered. */
async function tryAgain(page: Page): Promise<boolean | null> {
  const again = page.getByRole('alert').getByRole('button', { name: 'Try again' })
  if (!(await again.isVisible())) return null
  await again.click()
  return page
    .getByText('Saved', { exact: true })
    .waitFor({ timeout: 2_000 })
    .then(() => true)
    .catch(() => false)
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
  await expect(dayNote(page).or(refused).first()).toBeVisible({ timeout: 30_000 })
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
  await expect(said).toBeVisible({ timeout: 20_000 })
}
