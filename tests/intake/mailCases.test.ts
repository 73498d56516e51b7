import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { readMailbox, scanMailbox } from '../../src/intake/mailbox.ts'
import expected from '../fixtures/cases/mail/expected.json' with { type: 'json' }
import { readOne } from '../fixtures/readOne.ts'

type Case = {
  readonly property: string
  readonly files: readonly string[]
  readonly home: string
  readonly sent?: readonly string[]
  readonly messages?: number
  readonly deleted?: number
  readonly counted?: number
  readonly elsewhere?: number
  readonly asked?: readonly string[] | null
}

const FOLDER = fileURLToPath(new URL('../fixtures/cases/mail/', import.meta.url))
const fileOf = async (path: string) =>
  new File([new Uint8Array(await readFile(join(FOLDER, path)))], path.split('/').at(-1) ?? path)
const cases = Object.entries(expected as Record<string, Case>)

describe('one mailbox', () => {
  test.each(cases.filter(([, { sent }]) => sent))('%s', async (_, { property, files, home, ...wanted }) => {
    const file = await fileOf(files[0] ?? '')
    const { messages, sent, unreadable } = await readMailbox(file, { timeZone: home })
    const counted = sent.filter(({ skipped }) => skipped === null).map(({ instant }) => instant)
    expect(counted, property).toEqual(wanted.sent?.map((instant) => new Date(instant).toISOString()))
    expect(sent.filter(({ skipped }) => skipped === 'deleted')).toHaveLength(wanted.deleted ?? 0)
    expect(unreadable).toBe(0)
    if (wanted.messages !== undefined) expect(messages).toBe(wanted.messages)
  })
})

describe('files chosen together', () => {
  test.each(cases.filter(([, { counted }]) => counted))(
    '%s',
    async (_, { property, files, home, ...wanted }) => {
      const reading = await readOne(await Promise.all(files.map(fileOf)), { timeZone: home })
      if (reading.kind !== 'mailbox') throw new Error(property)
      expect(reading.counted, property).toBe(wanted.counted)
      expect(reading.elsewhere).toBe(wanted.elsewhere)
      expect(reading.asked?.choices.map(({ name }) => name) ?? null).toEqual(wanted.asked)
    },
  )
})

describe('what comes in chunks, as out of an archive, is read the same', () => {
  test.each(cases.flatMap(([, { files }]) => files))('%s', async (path) => {
    const file = await fileOf(path)
    const bytes = new Uint8Array(await file.arrayBuffer())
    const whole = await scanMailbox(file, {})
    for (const size of [1, 7, 1000, bytes.length])
      expect(await scanMailbox(chunks(bytes, size), {})).toEqual(whole)
  })

  test('also where a chunk ends within a line that parts messages', async () => {
    const filler = 'Words that fill a body.\n'.repeat(40_000)
    const one = (hour: number) =>
      `From - Tue Mar 10 20:00:00 2026\nDate: 10 Mar 2026 ${hour}:00:00 +0100\n\n${filler}\n`
    const bytes = new TextEncoder().encode([10, 11, 12, 13].map(one).join(''))
    const whole = await scanMailbox(new Blob([bytes]), {})
    expect(whole).toHaveLength(4)
    for (const size of [65_536, 65_537, 1_048_576, 1_000_003])
      expect(await scanMailbox(chunks(bytes, size), {})).toEqual(whole)
  })
})

async function* chunks(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array, void, undefined> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}
