import type { ReactNode } from 'react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { JournalProvider } from '../../src/store/JournalProvider.tsx'
import { goTo } from '../../src/store/place.ts'
import { SavingProvider, useHeld, useSaving } from '../../src/store/SavingProvider.tsx'
import { type Command, useCommand } from '../../src/store/useCommand.ts'
import { useDraft } from '../../src/store/useDraft.ts'
import { useJournal } from '../../src/store/useJournal.ts'
import type { Vault } from '../../src/vault/vault.ts'
import { closeAll, freshName, openOrFail, rawDatabase } from '../vault/shelfOfTests.ts'
import { drawn, field, mount, note, noteIn, removeAll, type } from './mounted.ts'

/** What a person is told, with the note that stood on the screen when they were: newest last. */
let told: { readonly saved: boolean; readonly fault: string | null; readonly note: string }[] = []

function Told() {
  const { saved, fault } = useSaving()
  const journal = useJournal()
  told.push({ saved, fault: fault?.kind ?? null, note: noteIn(journal) })
  return <output>{saved ? 'saved' : ''}</output>
}

/** Carries out commands as a screen does. */
let run: ReturnType<typeof useCommand> = () => Promise.reject(new Error('Not mounted'))

function Screen() {
  run = useCommand()
  return null
}

/** The day's note as a field that saves itself. */
function NoteField({ commandOf = note }: { commandOf?: (text: string) => Command }) {
  const journal = useJournal()
  const command = useCommand()
  const draft = useDraft(noteIn(journal), (text) => command(commandOf(text)))
  return (
    <textarea value={draft.text} onChange={(event) => draft.write(event.target.value)} onBlur={draft.flush} />
  )
}

function HalfWritten({ writing }: { writing: boolean }) {
  useHeld(writing)
  return null
}

function inside(vault: Vault, children: ReactNode) {
  return (
    <JournalProvider vault={vault}>
      <SavingProvider>
        <Told />
        <Screen />
        {children}
      </SavingProvider>
    </JournalProvider>
  )
}

/** Keeps the stored pages busy, so that no save comes to an end until the test lets go. */
async function holdDisk(name: string): Promise<() => Promise<void>> {
  const database = await rawDatabase(name)
  const transaction = database.transaction('pages', 'readwrite')
  const store = transaction.objectStore('pages')
  let held = true
  const ask = () => {
    const request = store.count()
    request.onsuccess = () => held && ask()
  }
  ask()
  const over = new Promise<void>((resolve) => {
    transaction.oncomplete = () => resolve()
  })
  return async () => {
    held = false
    await over
    database.close()
  }
}

/** Whether what is stored, seen by a vault of its own, holds this note. */
async function isStored(name: string, text: string): Promise<boolean> {
  const other = await openOrFail(name)
  return noteIn(other.state().journal) === text
}

const isSaidSaved = () => document.querySelector('output')?.textContent === 'saved'
const untilSaved = () => vi.waitFor(() => expect(isSaidSaved()).toBe(true))
const wait = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds))
const writing = (text: string): Command => note(text)

afterEach(async () => {
  await removeAll()
  vi.restoreAllMocks()
  closeAll()
  told = []
})

describe('“Saved”', () => {
  it('is not said before anything was written', async () => {
    const vault = await openOrFail(freshName())
    await mount(inside(vault, null))
    await vault.opened()
    await wait(50)
    expect(told.some(({ saved }) => saved)).toBe(false)
  })

  it('is said once what was written is on the disk, and not while it is only on the screen', async () => {
    const name = freshName()
    const vault = await openOrFail(name)
    await vault.opened()
    await mount(inside(vault, null))
    const letGo = await holdDisk(name)
    const stored = run(writing('on its way'))
    await vi.waitFor(() => expect(told.at(-1)?.note).toBe('on its way'))
    await wait(150)
    expect(told.some(({ saved }) => saved)).toBe(false)
    await letGo()
    await stored
    await untilSaved()
    expect(await isStored(name, 'on its way')).toBe(true)
  })

  it('is said of every save, also of one that is over before the screen was drawn', async () => {
    const vault = await openOrFail(freshName())
    await vault.opened()
    await mount(inside(vault, null))
    for (const text of ['one', 'two', 'three']) {
      const before = told.length
      await run(writing(text))
      await vi.waitFor(() => {
        const since = told.slice(before)
        expect(since.some(({ saved }) => !saved)).toBe(true)
        expect(since.at(-1)).toEqual({ saved: true, fault: null, note: text })
      })
    }
  })

  it('is taken back as soon as something else is written', async () => {
    const name = freshName()
    const vault = await openOrFail(name)
    await vault.opened()
    await mount(inside(vault, null))
    await run(writing('one'))
    await untilSaved()
    const letGo = await holdDisk(name)
    const stored = run(writing('two'))
    await vi.waitFor(() => expect(isSaidSaved()).toBe(false))
    await wait(100)
    expect(told.filter(({ saved, note: shown }) => saved && shown === 'two')).toEqual([])
    await letGo()
    await stored
    await untilSaved()
  })

  it('goes away by itself after a few seconds', async () => {
    const vault = await openOrFail(freshName())
    await vault.opened()
    await mount(inside(vault, null))
    await run(writing('one'))
    await untilSaved()
    await wait(2500)
    expect(isSaidSaved()).toBe(true)
    await vi.waitFor(() => expect(isSaidSaved()).toBe(false), { timeout: 2000 })
  })
})

it('“Saved” is not said while anything else of the notebook is on its way', async () => {
  const name = freshName()
  const vault = await openOrFail(name)
  await vault.opened()
  await mount(inside(vault, null))
  await run(writing('one'))
  await untilSaved()
  const letGo = await holdDisk(name)
  // As what is brought in from a file is stored: by the vault itself.
  const stored = vault.change(note('brought in'))
  await vi.waitFor(() => expect(isSaidSaved()).toBe(false))
  await letGo()
  await stored
})

it('“Saved” is not said where nothing was changed: neither by a command nor by words taken back', async () => {
  const vault = await openOrFail(freshName())
  await vault.opened()
  await mount(inside(vault, <NoteField />))
  await type('one')
  await untilSaved()
  await vi.waitFor(() => expect(isSaidSaved()).toBe(false), { timeout: 5000 })
  const before = told.length
  await run(writing('one'))
  await type('!')
  await drawn(() => document.execCommand('delete'))
  expect(field().value).toBe('one')
  await wait(700)
  expect(told.slice(before).some(({ saved }) => saved)).toBe(false)
})

it('“Saved” stays on the screen where the change was made, also where words are handed over on leaving', async () => {
  const vault = await openOrFail(freshName())
  await vault.opened()
  const { redraw } = await mount(inside(vault, <NoteField />))
  await run(writing('one'))
  await untilSaved()
  await drawn(() => goTo('/elsewhere'))
  expect(isSaidSaved()).toBe(false)
  await type(', two')
  const before = told.length
  await drawn(async () => {
    goTo('/further')
    await redraw(inside(vault, null))
  })
  await vi.waitFor(() => expect(told.at(-1)?.note).toBe('one, two'))
  await wait(200)
  expect(told.slice(before).some(({ saved }) => saved)).toBe(false)
  goTo('/')
})

describe('while a field holds words that were not handed over', () => {
  it('“Saved” is not said of anything else', async () => {
    const name = freshName()
    const vault = await openOrFail(name)
    await vault.opened()
    const { redraw } = await mount(inside(vault, <HalfWritten writing />))
    await run(writing('a rating, say'))
    expect(await isStored(name, 'a rating, say')).toBe(true)
    await wait(50)
    expect(told.some(({ saved }) => saved)).toBe(false)
    await redraw(inside(vault, <HalfWritten writing={false} />))
    await untilSaved()
  })

  it('a field that goes away does not keep it unsaid for good', async () => {
    const vault = await openOrFail(freshName())
    await vault.opened()
    const { redraw } = await mount(inside(vault, <HalfWritten writing />))
    await run(writing('x'))
    await redraw(inside(vault, null))
    await untilSaved()
  })

  it('it is said when the words of the field itself are stored, not a moment before', async () => {
    const name = freshName()
    const vault = await openOrFail(name)
    await vault.opened()
    await mount(inside(vault, <NoteField />))
    await type('tired')
    await wait(200)
    await type(', and saying so')
    await untilSaved()
    expect(told.filter(({ saved }) => saved).map((seen) => seen.note)).not.toContain('tired')
    expect(await isStored(name, 'tired, and saying so')).toBe(true)
    expect(field().value).toBe('tired, and saying so')
  })
})

it('a field never falls back to the words before, and keeps its caret, while it is stored', async () => {
  const name = freshName()
  const vault = await openOrFail(name)
  await vault.opened()
  await vault.change(note('a day'))
  await mount(inside(vault, <NoteField />))
  field().focus()
  field().setSelectionRange(2, 2)
  const seen = new Set<string>()
  let looking = true
  const look = () => {
    if (!looking) return
    seen.add(`${field().value} ${field().selectionStart}`)
    requestAnimationFrame(look)
  }
  await type('long ')
  look()
  field().blur()
  field().focus()
  await untilSaved()
  looking = false
  expect([...seen]).toEqual(['a long day 7'])
})

describe('a save that fails', () => {
  const refusePuts = () =>
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('No room', 'QuotaExceededError')
    })

  it('is told as a fault with the words still on the screen, never as “Saved”', async () => {
    const vault = await openOrFail(freshName())
    await vault.opened()
    await mount(inside(vault, <NoteField />))
    refusePuts()
    await type('no room for this')
    await vi.waitFor(() => expect(told.at(-1)?.fault).toBe('no-room'))
    await wait(100)
    expect(told.some(({ saved }) => saved)).toBe(false)
    expect(field().value).toBe('no room for this')
  })

  it('because it breaks down is told as a fault with the words still on the screen, never as “Saved”', async () => {
    const name = freshName()
    const vault = await openOrFail(name)
    await vault.opened()
    await mount(inside(vault, <NoteField />))
    vi.spyOn(globalThis, 'reportError').mockImplementation(() => undefined)
    const stub = vi.spyOn(SubtleCrypto.prototype, 'encrypt').mockRejectedValue(new TypeError('By a test'))
    await type('not sealed')
    await vi.waitFor(() => expect(told.at(-1)?.fault).toBe('broke-down'))
    await wait(100)
    expect(told.some(({ saved }) => saved)).toBe(false)
    expect(field().value).toBe('not sealed')
    stub.mockRestore()
    await vault.retry()
    await untilSaved()
    expect(field().value).toBe('not sealed')
    expect(await isStored(name, 'not sealed')).toBe(true)
  })

  it('because its command throws leaves the words in the field, and hands them over again', async () => {
    const name = freshName()
    const vault = await openOrFail(name)
    await vault.opened()
    vi.spyOn(globalThis, 'reportError').mockImplementation(() => undefined)
    let well = false
    const brittle = (text: string): Command => {
      return (journal) => {
        if (!well) throw new RangeError('By a test')
        return note(text)(journal)
      }
    }
    await mount(inside(vault, <NoteField commandOf={brittle} />))
    await type('refused')
    await vi.waitFor(() => expect(told.at(-1)?.fault).toBe('broke-down'))
    await vault.retry()
    await wait(100)
    expect(told.some(({ saved }) => saved)).toBe(false)
    expect(field().value).toBe('refused')
    well = true
    await vault.retry()
    await untilSaved()
    expect(field().value).toBe('refused')
    expect(await isStored(name, 'refused')).toBe(true)
  })

  it('is “Saved” once it was tried again and everything is stored', async () => {
    const name = freshName()
    const vault = await openOrFail(name)
    await vault.opened()
    await mount(inside(vault, null))
    const stub = refusePuts()
    expect(await run(writing('second try'))).toEqual({ ok: false, fault: { kind: 'no-room' } })
    await vi.waitFor(() => expect(told.at(-1)?.fault).toBe('no-room'))
    stub.mockRestore()
    await vault.retry()
    await untilSaved()
    expect(told.at(-1)).toEqual({ saved: true, fault: null, note: 'second try' })
    expect(await isStored(name, 'second try')).toBe(true)
  })
})
