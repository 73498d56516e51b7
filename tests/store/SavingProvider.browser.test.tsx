import { afterEach, describe, expect, it, vi } from 'vitest'
import { goTo } from '../../src/store/place.ts'
import { useHeld } from '../../src/store/SavingProvider.tsx'
import { eventually } from '../fixtures/eventually.ts'
import { closeAll, freshName, openOrFail, rawDatabase } from '../vault/shelfOfTests.ts'
import { drawn, field, mount, note, removeAll, type } from './mounted.ts'
import {
  inside,
  isSaidSaved,
  isStored,
  NoteField,
  run,
  told,
  untilSaved,
  wait,
  writing,
} from './savingOfTests.tsx'

function HalfWritten({ writing }: { writing: boolean }) {
  useHeld(writing)
  return null
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

afterEach(async () => {
  await removeAll()
  vi.restoreAllMocks()
  closeAll()
  told.length = 0
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
    await eventually(() => expect(told.at(-1)?.note).toBe('on its way'))
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
      await eventually(() => {
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
    await eventually(() => expect(isSaidSaved()).toBe(false))
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
    await eventually(() => expect(isSaidSaved()).toBe(false))
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
  await eventually(() => expect(isSaidSaved()).toBe(false))
  await letGo()
  await stored
})

it('“Saved” is not said where nothing was changed: neither by a command nor by words taken back', async () => {
  const vault = await openOrFail(freshName())
  await vault.opened()
  await mount(inside(vault, <NoteField />))
  await type('one')
  await untilSaved()
  await eventually(() => expect(isSaidSaved()).toBe(false))
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
  await eventually(() => expect(told.at(-1)?.note).toBe('one, two'))
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
