import { afterEach, expect, it } from 'vitest'
import { JournalProvider } from '../../src/store/JournalProvider.tsx'
import { SavingProvider, useSaving } from '../../src/store/SavingProvider.tsx'
import { type Command, useCommand } from '../../src/store/useCommand.ts'
import { closeAll, freshName, openOrFail } from '../vault/shelfOfTests.ts'
import { mount, note, removeAll } from './mounted.ts'

let changes = 0
let run: ReturnType<typeof useCommand> = () => Promise.reject(new Error('Not mounted'))

function Counted() {
  changes = useSaving().changes
  run = useCommand()
  return null
}

afterEach(async () => {
  await removeAll()
  closeAll()
})

it('a command that is asked again on what was stored meanwhile is one change', async () => {
  const name = freshName()
  const [vault, elsewhere] = [await openOrFail(name), await openOrFail(name)]
  await vault.opened()
  await mount(
    <JournalProvider vault={vault}>
      <SavingProvider>
        <Counted />
      </SavingProvider>
    </JournalProvider>,
  )
  let asked = 0
  const counted: Command = (journal) => {
    asked += 1
    return note('here')(journal)
  }
  await elsewhere.change(note('elsewhere'))
  await run(counted)
  expect(asked).toBeGreaterThan(1)
  await expect.poll(() => changes).toBe(1)
})
