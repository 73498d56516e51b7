import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { useOnceReady } from '../../src/ui/useOnceReady.ts'
import { drawn, mount, removeAll } from '../store/mounted.ts'

const saved: string[] = []

function Save({ file, form = 'text' }: { file: string | null; form?: string }) {
  const save = useOnceReady(file, async (file) => saved.push(file), form)
  return (
    <button type="button" onClick={save}>
      Save
    </button>
  )
}

const tap = () => drawn(() => document.querySelector('button')?.click())

beforeEach(() => {
  saved.length = 0
})
afterEach(async () => {
  vi.restoreAllMocks()
  await removeAll()
})

it('what is ready is saved at once, and once for each tap', async () => {
  const { redraw } = await mount(<Save file="one" />)
  await tap()
  await redraw(<Save file="two" />)
  expect(saved).toEqual(['one'])
  await tap()
  expect(saved).toEqual(['one', 'two'])
})

it('what is tapped for while it is being made is saved as soon as it is ready, and not again', async () => {
  const { redraw } = await mount(<Save file={null} />)
  await tap()
  await redraw(<Save file="one" />)
  await redraw(<Save file="one more" />)
  expect(saved).toEqual(['one'])
})

it('what became ready long after its tap waits for another', async () => {
  const { redraw } = await mount(<Save file={null} />)
  await tap()
  const tapped = performance.now()
  vi.spyOn(performance, 'now').mockReturnValue(tapped + 6_000)
  await redraw(<Save file="one" />)
  expect(saved).toEqual([])
})

it('a file in another form, chosen after the tap, waits for another tap', async () => {
  const { redraw } = await mount(<Save file={null} />)
  await tap()
  await redraw(<Save file={null} form="table" />)
  await redraw(<Save file="a table" form="table" />)
  expect(saved).toEqual([])
  await tap()
  expect(saved).toEqual(['a table'])
})

it('nor is it taken for the one that was tapped for where it is there in the same moment', async () => {
  const { redraw } = await mount(<Save file={null} />)
  await tap()
  await redraw(<Save file="a table" form="table" />)
  expect(saved).toEqual([])
})
