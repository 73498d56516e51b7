import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import type { Day } from '../../src/domain/day.ts'
import { readMailbox } from '../../src/intake/mailbox.ts'
import { readFiles } from '../../src/intake/readFiles.ts'
import expected from '../fixtures/cases/mail/expected.json' with { type: 'json' }

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
      const result = await readFiles(
        {
          files: await Promise.all(files.map(fileOf)),
          timeZone: home,
          dayEndsAt: 4,
          today: '2026-11-23' as Day,
        },
        () => undefined,
      )
      const reading = result.ok ? result.value : null
      if (reading?.kind !== 'mailbox') throw new Error(property)
      expect(reading.counted, property).toBe(wanted.counted)
      expect(reading.elsewhere).toBe(wanted.elsewhere)
      expect(reading.asked?.choices.map(({ name }) => name) ?? null).toEqual(wanted.asked)
    },
  )
})
