import fc from 'fast-check'
import { expect, it } from 'vitest'
import { addDays, type Day } from '../../src/domain/day.ts'
import { reflectionOn } from '../../src/domain/entries.ts'
import { TODAY } from './shelfOfTests.ts'
import {
  changeKey,
  dieWriting,
  expectNothingKept,
  firstVisit,
  nextVisit,
  note,
  notesOn,
  replace,
  steady,
  withWorker,
  worker,
} from './visitsOfTests.ts'

withWorker()

const STEPS = [
  'write',
  'hand over',
  'hand over',
  'key',
  'open again',
  'replace',
  'undone',
  'late',
  'mute',
  'prompt',
] as const

it('words are neither lost nor back, in whatever order they are handed over, answered, saved, put under new keys and replaced', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.constantFrom(...STEPS), { minLength: 3, maxLength: 10 }), async (steps) => {
      await worker.behave('prompt')
      await worker.forget()
      let vault = await firstVisit()
      const notes = new Map<Day, string>()
      const rated = new Set<Day>()
      const gone: [Day, string][] = []
      for (const [index, what] of steps.entries()) {
        const day = addDays(TODAY, -index * 9)
        // A part of its own on a day of which another may be on its way.
        const other = addDays(day, 9)
        if (what === 'late' || what === 'mute' || what === 'prompt') await worker.behave(what)
        if (what === 'write') {
          await vault.change(steady(other))
          await vault.change(note(`saved ${index}.`, day))
          notes.set(day, `saved ${index}.`)
        }
        if (what === 'hand over') {
          vault = await dieWriting(vault, note(`handed ${index}.`, day), steady(other))
          notes.set(day, `handed ${index}.`)
        }
        if (what === 'write' || what === 'hand over') rated.add(other)
        if (what === 'key') vault = await changeKey(vault)
        if (what === 'open again') vault = await nextVisit(vault)
        if (what === 'replace') {
          await replace(vault).stored
          // One that never answers lets go of nothing.
          if (worker.manner() !== 'mute') {
            await expectNothingKept()
            gone.push(...notes)
          }
          notes.clear()
          rated.clear()
        }
        if (what === 'undone') {
          const { stored, undo } = replace(vault)
          await stored
          await undo()
        }
      }
      await worker.behave('prompt')
      await worker.deliver()
      vault = await nextVisit(vault)
      await expectNothingKept()
      for (const [day, words] of notes) expect(notesOn(vault, day)).toContain(words)
      for (const day of rated)
        expect(reflectionOn(vault.state().journal, day)?.ratings).toEqual({ energy: 2 })
      for (const [day, words] of gone) expect(notesOn(vault, day)).not.toContain(words)
      vault.close()
    }),
    { numRuns: 20, seed: Number(import.meta.env.VITE_SEED ?? 18) },
  )
})
