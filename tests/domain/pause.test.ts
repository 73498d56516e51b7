import { describe, expect, it } from 'vitest'
import type { Month, Week } from '../../src/domain/day.ts'
import { emptyJournal } from '../../src/domain/journal.ts'
import { changePause, pauseBefore, pauseOf } from '../../src/domain/pause.ts'
import type { Instant } from '../../src/domain/wallTime.ts'

const NOW = '2026-03-13T22:00:00.000Z' as Instant
const week = (text: string) => text as Week

describe('a pause', () => {
  it('is written part by part, on the month of its Monday', () => {
    let journal = changePause(emptyJournal, week('2026-W14'), { heavy: 'The list.' }, NOW)
    journal = changePause(journal, week('2026-W14'), { shift: 'Fewer.', together: true }, NOW)
    expect([...journal.pages.keys()]).toEqual(['2026-03'])
    expect(pauseOf(journal, week('2026-W14'))).toMatchObject({
      id: 'pause:2026-W14',
      heavy: 'The list.',
      working: '',
      shift: 'Fewer.',
      together: true,
      lastShift: null,
      other: null,
    })
  })

  it('is gone once nothing is left in it, and one that never held anything is not begun', () => {
    const begun = changePause(emptyJournal, week('2026-W14'), { heavy: 'x', together: true }, NOW)
    const emptied = changePause(begun, week('2026-W14'), { heavy: '  ' }, NOW)
    expect(pauseOf(emptied, week('2026-W14'))).toBeNull()
    expect(changePause(emptyJournal, week('2026-W14'), { together: true }, NOW)).toBe(emptyJournal)
  })

  it('stays for an answer about the last shift alone', () => {
    const journal = changePause(emptyJournal, week('2026-W14'), { lastShift: 'partly' }, NOW)
    expect(pauseOf(journal, week('2026-W14'))?.lastShift).toBe('partly')
  })

  it('asks about the last shift, over a new year and skipped weeks too, and only where there was one', () => {
    const journal = changePause(emptyJournal, week('2026-W53'), { shift: 'Phone in the hall.' }, NOW)
    expect(pauseBefore(journal, week('2026-W53'))).toBeNull()
    for (const later of ['2027-W01', '2027-W02', '2027-W08'])
      expect(pauseBefore(journal, week(later))?.shift).toBe('Phone in the hall.')
    expect(pauseBefore(journal, week('2027-W09'))).toBeNull()
    const wordless = changePause(emptyJournal, week('2026-W53'), { heavy: 'x', shift: ' ' }, NOW)
    expect(pauseBefore(wordless, week('2027-W01'))).toBeNull()
  })

  it('asks about a shift once: by the next pause that is held', () => {
    const shifted = changePause(emptyJournal, week('2026-W14'), { shift: 'Fewer.' }, NOW)
    const held = changePause(shifted, week('2026-W16'), { lastShift: 'not-this-week' }, NOW)
    expect(pauseBefore(held, week('2026-W15'))?.shift).toBe('Fewer.')
    expect(pauseBefore(held, week('2026-W16'))?.shift).toBe('Fewer.')
    expect(pauseBefore(held, week('2026-W17'))).toBeNull()
  })

  it('stays for what the other person allowed to be kept, and for any one of its three answers', () => {
    const other = { heavy: '', working: 'x', shift: '' }
    for (const part of [{ other }, { heavy: 'x' }, { working: 'x' }, { shift: 'x' }]) {
      const journal = changePause(emptyJournal, week('2026-W14'), part, NOW)
      expect(pauseOf(journal, week('2026-W14'))).toMatchObject(part)
    }
  })

  it('is of its week only, and nothing else under its id is one', () => {
    const journal = changePause(emptyJournal, week('2026-W14'), { heavy: 'x' }, NOW)
    expect(pauseOf(journal, week('2026-W15'))).toBeNull()
    const emptied = changePause(journal, week('2026-W14'), { heavy: '' }, NOW)
    expect(emptied.pages.get('2026-03' as Month)?.get('pause:2026-W14')?.kind).toBe('deleted')
    const again = changePause(emptied, week('2026-W14'), { working: 'y' }, NOW)
    expect(pauseOf(again, week('2026-W14'))).toMatchObject({ heavy: '', working: 'y' })
  })
})
