import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { UndoProvider, useLastUndoable, useUndo } from '../../src/store/UndoProvider.tsx'
import { drawn, mount, removeAll } from './mounted.ts'

const SHOWN_FOR = 10_000

let undo: ReturnType<typeof useUndo> | null = null
let drawnTimes = 0

/** Offers, as a screen does. */
function Screen() {
  undo = useUndo()
  drawnTimes += 1
  return null
}

function Line() {
  const last = useLastUndoable()
  return last ? (
    <div role="status">
      <button type="button" onClick={last.undo}>
        {last.words}
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
      <Line />
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

it('what offers is not drawn anew for what can be undone', async () => {
  const before = drawnTimes
  await offer('first')
  expect(shown()).toBe('first')
  await drawn(() => undo?.dismiss())
  expect(shown()).toBe(null)
  expect(drawnTimes).toBe(before)
})
