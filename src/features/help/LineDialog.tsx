import { CRISIS_LINES } from '../../domain/crisisLine.ts'
import type { OwnLine } from '../../domain/kinds/ownLine.ts'
import { useDraft } from '../../store/useDraft.ts'
import { useEntries } from '../../store/useEntries.ts'
import { useWords } from '../../store/WordsProvider.tsx'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { DialogFoot } from '../../ui/DialogFoot.tsx'
import { TextInput } from '../../ui/TextInput.tsx'

/** A line to call, put right or written down. One that came with the app is hidden, not deleted. Saved as it changes. */
export function LineDialog({ line, onClose }: { line: OwnLine; onClose: () => void }) {
  const say = useWords()
  const { change, remove } = useEntries('line')
  const isBuiltIn = CRISIS_LINES[line.country].some(({ id }) => id === line.id)
  return (
    <Dialog title={say('help.line')} closeWord={say('common.close')} onClose={onClose}>
      {(['name', 'call', 'text'] as const).map((part) => (
        <LineField
          key={part}
          label={say(`help.line.${part}`)}
          value={line[part]}
          onWrite={(words) => change(line.id, { [part]: words })}
        />
      ))}
      <DialogFoot>
        <Button
          look="quiet"
          onClick={() => {
            if (isBuiltIn) void change(line.id, { hidden: true })
            else remove(line.id, say('care.deleted', { name: line.name || say('help.line') }))
            onClose()
          }}
        >
          {say(isBuiltIn ? 'help.hide' : 'common.delete')}
        </Button>
        <Button look="main" onClick={onClose}>
          {say('care.done')}
        </Button>
      </DialogFoot>
    </Dialog>
  )
}

function LineField({
  label,
  value,
  onWrite,
}: {
  label: string
  value: string
  onWrite: (words: string) => unknown
}) {
  const draft = useDraft(value, onWrite)
  return (
    <TextInput
      label={label}
      autoComplete="off"
      value={draft.text}
      onChange={(event) => draft.write(event.target.value)}
      onBlur={draft.flush}
    />
  )
}
