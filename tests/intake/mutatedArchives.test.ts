import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Costliest } from '../fixtures/cost.ts'
import { readingsOf } from '../fixtures/readOne.ts'
import { runs } from '../fixtures/runs.ts'

/** Of the reference: some two seconds. */
const COSTLIEST = 100
const MOST_MEMORY = 256 * 1024 * 1024
const FOLDER = fileURLToPath(new URL('../fixtures/archives/', import.meta.url))

const FILES = readdirSync(FOLDER)
  .filter((name) => !/\.(?:sh|md)$/.test(name))
  .map((name) => ({ name, bytes: readFileSync(FOLDER + name) }))

/** Numbers that sizes, offsets and counts seldom are. */
const NUMBERS = [0, 1, 0x7f, 0xff, 0xffff, 0x7fffffff, 0xfffffffe, 0xffffffff]

const dice = fc.record({ at: fc.nat(), other: fc.nat(), byte: fc.nat(255) })
type Dice = typeof dice extends fc.Arbitrary<infer Value> ? Value : never

const MUTATIONS: Record<string, (bytes: Uint8Array, dice: Dice) => Uint8Array> = {
  'flips a bit': (bytes, { at, byte }) => changed(bytes, at, (one) => one ^ (1 << (byte % 8))),
  'writes another byte': (bytes, { at, byte }) => changed(bytes, at, () => byte),
  'writes another number': (bytes, { at, other }) => {
    const copy = Buffer.from(bytes)
    if (copy.length >= 4) copy.writeUInt32LE(NUMBERS[other % NUMBERS.length] ?? 0, at % (copy.length - 3))
    return copy
  },
  'writes another number near the end': (bytes, { at, other }) => {
    const copy = Buffer.from(bytes)
    if (copy.length < 130) return copy
    copy.writeUInt32LE(NUMBERS[other % NUMBERS.length] ?? 0, copy.length - 4 - (at % 126))
    return copy
  },
  'cuts it short': (bytes, { at }) => bytes.subarray(0, at % (bytes.length + 1)),
  'begins late': (bytes, { at }) => bytes.subarray(at % (bytes.length + 1)),
  'cuts a piece out': (bytes, { at, other }) => spliced(bytes, at, (other % 90) + 1, Buffer.alloc(0)),
  'puts in noughts': (bytes, { at, other }) => spliced(bytes, at, 0, Buffer.alloc(other % 3000)),
  'puts in noise': (bytes, { at, other }) =>
    spliced(
      bytes,
      at,
      0,
      Buffer.from(Array.from({ length: 200 }, (_, index) => (other * (index + 7)) % 256)),
    ),
  'doubles a piece many times': (bytes, { at, other }) => {
    const from = at % (bytes.length + 1)
    const piece = bytes.subarray(from, from + (other % 400))
    return Buffer.concat([bytes, ...Array.from({ length: 40 }, () => piece)])
  },
}

test('30,000 spoilt archives are read, or named, in time and at little memory', async () => {
  const told = new Map<string, number>()
  const before = process.memoryUsage().heapUsed
  const costliest = new Costliest()
  await fc.assert(
    fc.asyncProperty(
      fc.nat(FILES.length - 1),
      fc.array(fc.tuple(fc.constantFrom(...Object.keys(MUTATIONS)), dice), { minLength: 1, maxLength: 3 }),
      async (index, steps) => {
        const { name, bytes } = FILES[index] ?? { name: '', bytes: Buffer.alloc(0) }
        const spoilt = steps.reduce(
          (next: Uint8Array, [mutation, given]) => MUTATIONS[mutation]?.(next, given) ?? next,
          bytes,
        )
        const file = new File([new Uint8Array(spoilt)], name)
        const done = costliest.begin()
        const readings = await readingsOf([file])
        done(() => `${name}: ${steps.map(([one]) => one).join(', ')}`)
        const outcomes = typeof readings === 'string' ? [readings] : readings.map(({ kind }) => kind)
        for (const outcome of outcomes) {
          expect(outcome).toMatch(/^[a-z0-9-]+$/)
          told.set(outcome, (told.get(outcome) ?? 0) + 1)
        }
      },
    ),
    runs(30_000, 15),
  )
  console.log(
    `Costliest: ${costliest.cost.toFixed(1)} times the reference (${costliest.name}). ${[...told].map(([what, count]) => `${what} ${count}`).join(', ')}`,
  )
  expect(costliest.cost, costliest.name).toBeLessThan(COSTLIEST)
  expect(process.memoryUsage().heapUsed - before).toBeLessThan(MOST_MEMORY)
  for (const outcome of ['mailbox', 'calendar', 'archive-damaged', 'archive-cut-short', 'archive-locked'])
    expect(told.get(outcome), outcome).toBeGreaterThan(0)
}, 1_200_000)

function changed(bytes: Uint8Array, at: number, change: (byte: number) => number): Uint8Array {
  const copy = Buffer.from(bytes)
  if (copy.length > 0) copy[at % copy.length] = change(copy[at % copy.length] ?? 0)
  return copy
}

function spliced(bytes: Uint8Array, at: number, length: number, piece: Uint8Array): Uint8Array {
  const from = at % (bytes.length + 1)
  return Buffer.concat([bytes.subarray(0, from), piece, bytes.subarray(from + length)])
}
