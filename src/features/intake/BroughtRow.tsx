import { addBrought, type BroughtDay, removeBrought } from '../../domain/brought.ts'
import { useVaultState } from '../../store/JournalProvider.tsx'
import { useUndo } from '../../store/UndoProvider.tsx'
import { useCommand } from '../../store/useCommand.ts'
import { useWords } from '../../store/WordsProvider.tsx'
import { ImportRow } from './ImportRow.tsx'

const NAMED = ['daylio', 'how-we-feel', 'nomie', 'pixy', 'pixels'] as const

/** What stands of another app's history; it can be taken back whole, but for what the person changed since. */
export function BroughtRow({ app, days }: { app: string; days: readonly BroughtDay[] }) {
  const say = useWords()
  const { whole } = useVaultState()
  const command = useCommand()
  const undo = useUndo()
  const [first, last] = [days[0]?.day, days.at(-1)?.day]
  if (!first || !last) return null
  const takeBack = () => {
    void command((before, now) => removeBrought(before, days, now))
    undo.offer({
      words: say('intake.takenBackShort'),
      undo: () => void command((before, now) => addBrought(before, days, now, app)),
    })
  }
  const named = NAMED.find((one) => one === app)
  return (
    <ImportRow
      name={named ? say(`intake.app.${named}`) : say('intake.app.other')}
      from={first}
      to={last}
      onTakeBack={whole ? takeBack : null}
    />
  )
}
