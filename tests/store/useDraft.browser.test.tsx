import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { useDraft } from '../../src/store/useDraft.ts'
import { drawn, field, mount, removeAll, type } from './mounted.ts'

const PAUSE = 400

/** A field over a value that someone else holds; `save` hands the words over. */
function Field({ value, save }: { value: string; save: (text: string) => unknown }) {
  const draft = useDraft(value, save)
  return (
    <textarea value={draft.text} onChange={(event) => draft.write(event.target.value)} onBlur={draft.flush} />
  )
}

/** What was handed over, in order. */
function keeper() {
  const saved: string[] = []
  const save = (text: string) => {
    saved.push(text)
  }
  return { saved, save }
}

const pass = (milliseconds: number) => drawn(() => vi.advanceTimersByTimeAsync(milliseconds))

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
})

afterEach(async () => {
  await removeAll()
  vi.useRealTimers()
})

describe('words that are typed', () => {
  it('stand on the screen at once, and are handed over when the typing pauses', async () => {
    const { saved, save } = keeper()
    await mount(<Field value="" save={save} />)
    await type('tired')
    expect(field().value).toBe('tired')
    await pass(PAUSE - 1)
    expect(saved).toEqual([])
    await pass(1)
    expect(saved).toEqual(['tired'])
  })

  it('are handed over once, whole, however they were typed', async () => {
    const { saved, save } = keeper()
    await mount(<Field value="" save={save} />)
    for (const letter of 'tired') {
      await type(letter)
      await pass(PAUSE - 1)
    }
    expect(saved).toEqual([])
    await pass(1)
    expect(saved).toEqual(['tired'])
    await pass(10 * PAUSE)
    expect(saved).toEqual(['tired'])
  })

  it('go to the save of the latest drawing, not of the first', async () => {
    const [first, second] = [keeper(), keeper()]
    const { redraw } = await mount(<Field value="" save={first.save} />)
    await type('tired')
    await redraw(<Field value="" save={second.save} />)
    await pass(PAUSE)
    expect([first.saved, second.saved]).toEqual([[], ['tired']])
  })
})

describe('before the pause, words are handed over', () => {
  it.each<[string, (mounted: Awaited<ReturnType<typeof mount>>) => unknown]>([
    ['when the field is left', () => field().blur()],
    ['when the field goes away', ({ remove }) => remove()],
    ['when the page is put away', () => window.dispatchEvent(new PageTransitionEvent('pagehide'))],
    [
      'when the tab is hidden',
      () => document.dispatchEvent(new Event('visibilitychange', { bubbles: true })),
    ],
    ['before the page is left', () => window.dispatchEvent(new Event('beforeunload'))],
  ])('%s, and not once more after it', async (_, leave) => {
    const { saved, save } = keeper()
    const mounted = await mount(<Field value="" save={save} />)
    await type('tired')
    await drawn(() => leave(mounted))
    expect(saved).toEqual(['tired'])
    await pass(2 * PAUSE)
    await mounted.remove()
    expect(saved).toEqual(['tired'])
  })

  it('of the day they were written on, when another day takes the field’s place', async () => {
    const [monday, tuesday] = [keeper(), keeper()]
    const { redraw } = await mount(<Field key="monday" value="" save={monday.save} />)
    await type('of Monday')
    await redraw(<Field key="tuesday" value="" save={tuesday.save} />)
    expect([monday.saved, tuesday.saved]).toEqual([['of Monday'], []])
    expect(field().value).toBe('')
  })

  it('unless nothing was typed', async () => {
    const { saved, save } = keeper()
    const { remove } = await mount(<Field value="before" save={save} />)
    await drawn(() => field().focus())
    await drawn(() => field().blur())
    await drawn(() => document.dispatchEvent(new Event('visibilitychange', { bubbles: true })))
    await remove()
    expect(saved).toEqual([])
  })
})

describe('what another tab writes', () => {
  it('stands in the field while nothing is typed', async () => {
    const { save } = keeper()
    const { redraw } = await mount(<Field value="here" save={save} />)
    await redraw(<Field value="from the other tab" save={save} />)
    expect(field().value).toBe('from the other tab')
  })

  it('does not take away what is being typed', async () => {
    const { saved, save } = keeper()
    const { redraw } = await mount(<Field value="" save={save} />)
    await type('being typed')
    await redraw(<Field value="from the other tab" save={save} />)
    expect(field().value).toBe('being typed')
    await pass(PAUSE)
    expect(saved).toEqual(['being typed'])
  })

  it('stands in the field again once the words were handed over', async () => {
    const { save } = keeper()
    const { redraw } = await mount(<Field value="" save={save} />)
    await type('mine')
    await pass(PAUSE)
    await redraw(<Field value="mine" save={save} />)
    await redraw(<Field value="theirs, later" save={save} />)
    expect(field().value).toBe('theirs, later')
  })
})

describe('while a save is on its way', () => {
  /** A save that is over when the test says so. */
  function slow() {
    const saved: string[] = []
    const ends: (() => void)[] = []
    const save = (text: string) => {
      saved.push(text)
      return new Promise<void>((resolve) => ends.push(resolve))
    }
    return { saved, save, end: () => drawn(() => ends.shift()?.()) }
  }

  it('the words stay, though what is stored is still what was there before', async () => {
    const { save, end } = slow()
    const { redraw } = await mount(<Field value="before" save={save} />)
    await drawn(() => field().focus())
    field().setSelectionRange(6, 6)
    await type(' and after')
    await pass(PAUSE)
    await redraw(<Field value="before" save={save} />)
    expect(field().value).toBe('before and after')
    await redraw(<Field value="before and after" save={save} />)
    await end()
    expect(field().value).toBe('before and after')
  })

  it('what is typed meanwhile stays, and is handed over after its own pause', async () => {
    const { saved, save, end } = slow()
    const { redraw } = await mount(<Field value="" save={save} />)
    await type('one')
    await pass(PAUSE)
    await type(' two')
    await redraw(<Field value="one" save={save} />)
    await end()
    expect(field().value).toBe('one two')
    await pass(PAUSE)
    expect(saved).toEqual(['one', 'one two'])
  })

  it('the caret stays where the person writes, in the middle of the words', async () => {
    const { save, end } = slow()
    const { redraw } = await mount(<Field value="a day" save={save} />)
    await drawn(() => field().focus())
    field().setSelectionRange(2, 2)
    await type('long ')
    await pass(PAUSE)
    await redraw(<Field value="a day" save={save} />)
    await redraw(<Field value="a long day" save={save} />)
    await end()
    expect(field().value).toBe('a long day')
    expect([field().selectionStart, field().selectionEnd]).toEqual([7, 7])
  })
})
