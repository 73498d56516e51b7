import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { UndoProvider, useUndo } from '../../src/store/UndoProvider.tsx'
import { drawn, mount, removeAll } from './mounted.ts'

const SHOWN_FOR = 10_000

let undo: ReturnType<typeof useUndo> | null = null

function Screen() {
  undo = useUndo()
  return undo.last ? (
    <div role="status">
      <button type="button" onClick={undo.last.undo}>
        {undo.last.words}
      </button>
    </div>
  ) : null
}

const shown = () => document.querySelector('button')?.textContent ?? null
const offer = (words: string, take: () => void = () => undefined) =>
  drawn(() => undo?.offer({ words, undo: take }))
const pass = (milliseconds: number) => drawn(() => vi.advanceTimersByTimeAsync(milliseconds))

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'] })
  await mount(
    <UndoProvider>
      <Screen />
    </UndoProvider>,
  )
})

afterEach(async () => {
  await removeAll()
  vi.useRealTimers()
})

it('nothing can be undone before anything was done', () => {
  expect(shown()).toBe(null)
})

it('what was just done can be taken back for ten seconds', async () => {
  let taken = 0
  await offer('23 November deleted', () => {
    taken += 1
  })
  await pass(SHOWN_FOR - 1)
  expect(shown()).toBe('23 November deleted')
  document.querySelector('button')?.click()
  expect(taken).toBe(1)
  await pass(1)
  expect(shown()).toBe(null)
})

it('whoever has come to it finds it there, however long they take', async () => {
  await offer('23 November deleted')
  document.querySelector('button')?.focus()
  await pass(2 * SHOWN_FOR)
  expect(shown()).toBe('23 November deleted')
  document.querySelector('button')?.blur()
  await pass(SHOWN_FOR)
  expect(shown()).toBe(null)
})

it('the next thing takes its place, and has ten seconds of its own', async () => {
  await offer('first')
  await pass(SHOWN_FOR - 1)
  await offer('second')
  await pass(SHOWN_FOR - 1)
  expect(shown()).toBe('second')
  await pass(1)
  expect(shown()).toBe(null)
})

it('the same words twice are two things: the second has ten seconds too', async () => {
  await offer('Laughter, 14:00')
  await pass(SHOWN_FOR - 1)
  await offer('Laughter, 14:00')
  await pass(SHOWN_FOR - 1)
  expect(shown()).toBe('Laughter, 14:00')
})

it('what was put away is gone at once, and takes nothing later with it', async () => {
  await offer('first')
  await pass(SHOWN_FOR - 1)
  await drawn(() => undo?.dismiss())
  expect(shown()).toBe(null)
  await offer('second')
  await pass(1)
  expect(shown()).toBe('second')
})

it('offering and putting away are the same functions at every drawing', async () => {
  const first = undo
  await offer('first')
  expect(undo).not.toBe(first)
  expect([undo?.offer, undo?.dismiss]).toEqual([first?.offer, first?.dismiss])
})
