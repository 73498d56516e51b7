import { openAsBlob } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { simpleParser } from 'mailparser'
import PostalMime from 'postal-mime'
import { readMailbox } from '../../src/intake/mailbox.ts'
import { withMailbox } from '../fixtures/samples.ts'
import { type Figure, inTurns } from './figure.ts'

const SIZE = '64MiB'

/** Reading a mailbox over parsing its messages, already taken apart, with postal-mime. */
export function benchPostalMime(): Promise<Figure> {
  return against('postal-mime', async (message) => {
    await PostalMime.parse(message)
  })
}

/** Reading a mailbox over parsing its messages, already taken apart, with mailparser. */
export function benchMailparser(): Promise<Figure> {
  return against('mailparser', async (message) => {
    await simpleParser(Buffer.from(message))
  })
}

function against(name: string, parse: (message: Uint8Array<ArrayBuffer>) => Promise<void>): Promise<Figure> {
  return withMailbox({ flavor: 'takeout', seed: 1, size: SIZE }, async (path) => {
    const bytes = new Uint8Array(await readFile(path))
    const messages = taken(bytes)
    const file = await openAsBlob(path)
    const medians = await inTurns(
      2,
      timed(async () => {
        await readMailbox(file, { timeZone: 'Europe/Berlin' })
      }),
      timed(async () => {
        for (const message of messages) await parse(message)
      }),
    )
    return { name: `Reading ${SIZE} of mail over ${name}`, ...medians, most: 0.2 }
  })
}

/** The generator's own From_ lines are plain enough to cut at. */
function taken(bytes: Uint8Array<ArrayBuffer>): readonly Uint8Array<ArrayBuffer>[] {
  const text = Buffer.from(bytes.buffer).toString('latin1')
  const starts = Array.from(text.matchAll(/^From 18\d{17}@xxx .*\r?\n/gm), ({ index, 0: line }) => ({
    index,
    line,
  }))
  return starts.map(({ index, line }, place) =>
    bytes.slice(index + line.length, starts[place + 1]?.index ?? bytes.length),
  )
}

function timed(task: () => Promise<void>): () => Promise<number> {
  return async () => {
    const start = performance.now()
    await task()
    return performance.now() - start
  }
}
