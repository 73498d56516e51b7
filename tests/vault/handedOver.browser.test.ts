import { describe, expect, it, vi } from 'vitest'
import { addDays, monthOf } from '../../src/domain/day.ts'
import { reflectionOn } from '../../src/domain/entries.ts'
import { deleteEntry } from '../../src/domain/journal.ts'
import { WORDS_MARK } from '../../src/vault/pages/handOver.ts'
import { TODAY } from './shelfOfTests.ts'
import {
  dieWriting,
  expectNote,
  expectNothingKept,
  fillDisk,
  firstVisit,
  later,
  nextVisit,
  note,
  notesOn,
  openBeside,
  replace,
  steady,
  withWorker,
  worker,
} from './visitsOfTests.ts'
import { stopSealing, turn } from './workerOfTests.ts'

withWorker()

describe('words handed over', () => {
  it('are joined part by part with what was written before their answer came', async () => {
    const yesterday = addDays(TODAY, -1)
    let vault = await dieWriting(await firstVisit(), note('half a sent'))
    await expectNote(vault, 'half a sent')
    await worker.behave('late')
    vault = await dieWriting(vault, note('a word more', yesterday))
    await vault.change(steady(yesterday))
    await expectNothingKept()
    expect(reflectionOn(vault.state().journal, TODAY)?.note).toBe('half a sent')
    expect(reflectionOn(vault.state().journal, yesterday)).toMatchObject({
      note: 'a word more',
      ratings: { energy: 2 },
    })
  })

  it('stand beside others that were written on the same place before their answer came', async () => {
    await worker.behave('late')
    const vault = await dieWriting(await firstVisit(), note('half a sent'))
    await vault.change(note('something else'))
    await expectNothingKept()
    expect(notesOn(vault)).toContain('half a sent')
    expect(notesOn(vault)).toContain('something else')
  })

  it('wait for another visit where the worker never answers', async () => {
    await worker.behave('mute')
    const mute = await dieWriting(await firstVisit(), note('half a sent'))
    await mute.opened()
    expect(notesOn(mute)).toBe('null')
    await worker.behave('prompt')
    const vault = await nextVisit(mute)
    await expectNote(vault, 'half a sent')
    await expectNothingKept()
  })

  it('are let go of by the page that lived on once it stored them', async () => {
    const vault = await firstVisit()
    const goOn = stopSealing()
    const stored = vault.change(note('half a sent'))
    turn('hidden')
    await worker.settle()
    expect(await worker.kept()).toBe(1)
    goOn()
    expect((await stored).ok).toBe(true)
    await expectNothingKept()
  })

  it('are kept where the page that lived on stored something else in the end', async () => {
    const mine = await firstVisit()
    const other = await openBeside()
    await mine.change(steady())
    await expectNote(other, 'energy')
    const { id } = reflectionOn(mine.state().journal, TODAY) ?? { id: '' }
    const deleted = later()
    const writing = note('half a sent')
    const goOn = stopSealing()
    const stored = mine.change((journal) => (reflectionOn(journal, TODAY) ? writing(journal) : journal))
    turn('hidden')
    await worker.settle()
    expect(await worker.kept()).toBe(1)
    turn('visible')
    vi.mocked(crypto.subtle.encrypt).mockRestore()
    expect((await other.change((journal) => deleteEntry(journal, id, monthOf(TODAY), deleted))).ok).toBe(true)
    goOn()
    expect((await stored).ok).toBe(true)
    expect(notesOn(mine)).toBe('null')
    // Nothing waits any more: whatever was to be let go of has been.
    await mine.change(steady(addDays(TODAY, -1)))
    await worker.deliver()
    expect(await worker.kept()).toBe(1)
    other.close()
    const vault = await nextVisit(mine)
    await expectNote(vault, 'half a sent')
    await expectNothingKept()
  })

  it('are still asked for where another page asked between their mark and them', async () => {
    const vault = await firstVisit()
    let between: string | null = null
    // The worker stands for the moment in which this page has left its mark and the words are not there yet.
    worker.overhear(() => {
      between = localStorage.getItem(WORDS_MARK)
    })
    await worker.behave('mute')
    const next = await dieWriting(vault, note('half a sent'))
    expect(between).not.toBeNull()
    // Whoever was told of no words takes away the mark that it read.
    if (localStorage.getItem(WORDS_MARK) === between) localStorage.removeItem(WORDS_MARK)
    await worker.behave('prompt')
    const last = await nextVisit(next)
    await expectNote(last, 'half a sent')
    await expectNothingKept()
  })
})

describe('words handed over before another notebook took the place of this one', () => {
  it('are let go of when they come late', async () => {
    await worker.behave('late')
    const vault = await dieWriting(await firstVisit(), note('half a sent'))
    await replace(vault).stored
    await expectNothingKept()
    expect(notesOn(vault)).toBe('null')
  })

  it('are in their place when that is taken back, once their answer came', async () => {
    await worker.behave('late')
    const vault = await dieWriting(await firstVisit(), note('half a sent'))
    const { stored, undo } = replace(vault)
    await stored
    await expectNothingKept()
    await undo()
    await expectNote(vault, 'half a sent')
  })

  it('are in their place when that is taken back before their answer came', async () => {
    await worker.behave('late')
    const vault = await dieWriting(await firstVisit(), note('half a sent'))
    const { stored, undo } = replace(vault)
    await stored
    await undo()
    await expectNothingKept()
    expect(notesOn(vault)).toContain('half a sent')
  })

  it('wait with the worker where there is no room for them when that is taken back', async () => {
    await worker.behave('late')
    const vault = await dieWriting(await firstVisit(), note('half a sent'))
    const { stored, undo } = replace(vault)
    await stored
    await undo()
    const emptyDisk = fillDisk()
    await worker.deliver()
    await expectNote(vault, 'half a sent')
    await expect.poll(() => vault.state().fault?.kind).toBe('no-room')
    await worker.deliver()
    expect(await worker.kept()).toBe(1)
    emptyDisk()
  })

  it('do not come back when only the second of two is taken back', async () => {
    await worker.behave('late')
    const vault = await dieWriting(await firstVisit(), note('half a sent'))
    await replace(vault).stored
    await expectNothingKept()
    await vault.change(note('a new beginning'))
    const { stored, undo } = replace(vault)
    await stored
    await undo()
    await expectNote(vault, 'a new beginning')
    expect(notesOn(vault)).not.toContain('half a sent')
  })

  it('do not come back where there was no room to store them before', async () => {
    const first = await firstVisit()
    await first.change(steady())
    await worker.behave('late')
    const vault = await dieWriting(first, note('half a sent'))
    const emptyDisk = fillDisk()
    await expect
      .poll(async () => {
        await worker.deliver()
        return notesOn(vault)
      })
      .toContain('half a sent')
    await expect.poll(() => vault.state().fault?.kind).toBe('no-room')
    emptyDisk()
    expect((await replace(vault).stored).ok).toBe(true)
    await expectNothingKept()
    const next = await nextVisit(vault)
    await next.opened()
    expect(notesOn(next)).toBe('null')
  })

  it('are kept for as long as that is not stored', async () => {
    await worker.behave('late')
    const vault = await dieWriting(await firstVisit(), note('half a sent'))
    const emptyDisk = fillDisk()
    expect((await replace(vault).stored).ok).toBe(false)
    await worker.deliver()
    expect(await worker.kept()).toBe(1)
    emptyDisk()
    await worker.behave('prompt')
    const next = await nextVisit(vault)
    await expectNote(next, 'half a sent')
  })

  it('are let go of when that is stored at the second try', async () => {
    await worker.behave('late')
    const vault = await dieWriting(await firstVisit(), note('half a sent'))
    const emptyDisk = fillDisk()
    expect((await replace(vault).stored).ok).toBe(false)
    await worker.deliver()
    emptyDisk()
    expect((await vault.retry()).ok).toBe(true)
    await expectNothingKept()
    expect(notesOn(vault)).toBe('null')
  })
})
