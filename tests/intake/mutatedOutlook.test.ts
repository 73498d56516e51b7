import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Costliest } from '../fixtures/cost.ts'
import { outlookStoreOf } from '../fixtures/outlookStoreOf.ts'
import { readingsOf } from '../fixtures/readOne.ts'
import { runs } from '../fixtures/runs.ts'

/** Of the reference: some two seconds. */
const COSTLIEST = 100
const MOST_MEMORY = 256 * 1024 * 1024

const FOLDERS = [0x500, 0x501, 0x502].map((number) => ({
  number,
  name: `Folder ${number}`,
  messages: Array.from({ length: 12 }, (_, minute) => ({
    ...{ at: new Date(Date.UTC(2026, 2, 6, 20, minute)).toISOString(), author: 'Robin', to: 'Kim' },
  })),
}))
/** Every other day but two of them, from [MS-OXOCAL] 4.1.1.3. */
const PATTERN = Buffer.from(
  '043004300A2000000000A0050000E010000000000000212000000A0000000000000002000000A0C1DC0C80D2DC0C00000000207EDC0C0016DD0C0630000009300000E0010000FE01000000000000000000000000',
  'hex',
)
const CALENDAR = {
  ...{ number: 0x503, name: 'Praxis', holds: 'IPF.Appointment' },
  messages: Array.from({ length: 6 }, (_, day) => ({
    ...{ at: null, kind: 'IPM.Appointment', subject: `Session ${day}` },
    appointment: {
      ...{ start: `2026-03-0${day + 1}T09:00:00Z`, end: `2026-03-0${day + 1}T09:50:00Z` },
      ...{ pattern: PATTERN, zone: 'Eastern Standard Time' },
    },
  })),
}
const STORES = (['ansi', 'unicode', 'large'] as const).map((layout) => ({
  name: `${layout}.pst`,
  bytes: outlookStoreOf({ layout, folders: [...FOLDERS, CALENDAR], sent: 0x500 }, (bytes) => bytes),
}))
const MESSAGES = ['test-outlook.msg', 'testMSG.msg', 'testMSG_Appointment.msg'].map((name) => ({
  name,
  bytes: gunzipSync(readFileSync(new URL(`../fixtures/outlook/${name}.gz`, import.meta.url))),
}))
const FILES = [...STORES, ...MESSAGES]

const NUMBERS = [0, 1, 2, 0x20, 0x7f, 0xff, 0xffff, 0x10000, 0x7fffffff, 0xfffffffe, 0xffffffff]
/** Where what matters stands: behind the head, in lists and trees rather than in the noughts between them. */
const step = fc.record({
  where: fc.nat(),
  how: fc.constantFrom('byte' as const, 'number' as const, 'copy' as const, 'cut' as const),
  value: fc.nat(),
})

test('30,000 spoilt stores and messages are read, or named, in time and at little memory', async () => {
  const filled = FILES.map(({ bytes }) => Array.from(bytes.keys()).filter((at) => bytes[at] !== 0))
  const told = new Map<string, number>()
  const before = process.memoryUsage().heapUsed
  const costliest = new Costliest()
  await fc.assert(
    fc.asyncProperty(
      fc.nat(FILES.length - 1),
      fc.array(step, { minLength: 1, maxLength: 4 }),
      async (index, steps) => {
        const { name, bytes } = FILES[index] ?? { name: '', bytes: Buffer.alloc(0) }
        const places = filled[index] ?? []
        let spoilt = Buffer.from(bytes)
        for (const { where, how, value } of steps) {
          const at = places[where % places.length] ?? 0
          if (at >= spoilt.length) continue
          if (how === 'byte') spoilt[at] = value % 256
          if (how === 'number' && at + 4 <= spoilt.length)
            spoilt.writeUInt32LE(NUMBERS[value % NUMBERS.length] ?? 0, at)
          const other = places[value % places.length] ?? 0
          if (how === 'copy' && other < spoilt.length) spoilt.copy(spoilt, at, other, other + 24)
          if (how === 'cut' && value % 8 === 0) spoilt = spoilt.subarray(0, at)
        }
        const file = new File([new Uint8Array(spoilt)], name)
        const done = costliest.begin()
        const readings = await readingsOf([file])
        done(() => `${name} ${JSON.stringify(steps)}`)
        for (const outcome of typeof readings === 'string' ? [readings] : readings.map(({ kind }) => kind)) {
          expect(outcome).toMatch(/^[a-z0-9-]+$/)
          told.set(outcome, (told.get(outcome) ?? 0) + 1)
        }
      },
    ),
    runs(30_000, 25),
  )
  expect(costliest.cost, costliest.name).toBeLessThan(COSTLIEST)
  expect(process.memoryUsage().heapUsed - before).toBeLessThan(MOST_MEMORY)
  // Were all refused, or none, the test would show nothing.
  expect(told.get('mailbox') ?? 0).toBeGreaterThan(20)
  expect(told.get('calendar') ?? 0).toBeGreaterThan(20)
  expect(told.get('outlook-damaged') ?? 0).toBeGreaterThan(20)
}, 1_200_000)
