import { expect, it } from 'vitest'
import type { Day } from '../../src/domain/day.ts'
import { reflectionOn } from '../../src/domain/entries.ts'
import { emptyJournal, rate, writeNote } from '../../src/domain/journal.ts'
import type { Instant } from '../../src/domain/wallTime.ts'
import { sampleVault } from '../../src/vault/sampleVault.ts'

const DAY = '2026-11-23' as Day
const NOW = '2026-11-23T21:00:00.000Z' as Instant

it('a sample can be written in, tells its listeners, and is whole and saved at every moment', async () => {
  const vault = sampleVault(rate(emptyJournal, DAY, 'joy', 2, NOW))
  let heard = 0
  const stop = vault.subscribe(() => {
    heard += 1
  })
  const saved = vault.change((journal) => writeNote(journal, DAY, 'a look around', NOW))
  expect(reflectionOn(vault.state().journal, DAY)).toMatchObject({
    ratings: { joy: 2 },
    note: 'a look around',
  })
  expect(await saved).toEqual({ ok: true, value: undefined })
  expect(await vault.retry()).toEqual({ ok: true, value: undefined })
  await vault.opened()
  expect(vault.state()).toMatchObject({ whole: true, unsaved: false, fault: null, broken: [] })
  expect(heard).toBe(1)
  stop()
  await vault.change((journal) => writeNote(journal, DAY, 'more', NOW))
  expect(heard).toBe(1)
})

it('a sample leaves the journal it was opened with as it was', async () => {
  const journal = rate(emptyJournal, DAY, 'joy', 2, NOW)
  await sampleVault(journal).change((before) => rate(before, DAY, 'joy', 4, NOW))
  expect(reflectionOn(journal, DAY)?.ratings).toEqual({ joy: 2 })
})
