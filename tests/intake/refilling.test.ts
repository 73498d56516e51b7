import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { expect, test } from 'vitest'
import { refilled } from '../../src/intake/archive/refilling.ts'

setFlagsFromString('--expose-gc')
const clearAway: () => void = runInNewContext('gc')
const aTask = () => new Promise((resolve) => setTimeout(resolve))

/** A reader that nobody else holds. */
function reading(answer: Promise<ReadableStreamReadResult<Uint8Array<ArrayBuffer>>>) {
  const reader = { read: () => answer, cancel: async () => undefined }
  const bytes = refilled(new Blob(['ab']), reader as unknown as ReadableStreamBYOBReader, 0, 8)
  return { reader: new WeakRef(reader), bytes }
}

function waiting() {
  const { reader, bytes } = reading(new Promise(() => undefined))
  void bytes.next()
  return reader
}

async function over() {
  const { reader, bytes } = reading(Promise.resolve({ done: false, value: new Uint8Array(2) }))
  expect((await bytes.next()).value).toHaveLength(2)
  expect((await bytes.next()).done).toBe(true)
  return reader
}

test('a reader is held while it is waited for, and no longer', async () => {
  const [held, done] = [waiting(), await over()]
  await aTask()
  clearAway()
  expect(held.deref()).toBeDefined()
  expect(done.deref()).toBeUndefined()
})
