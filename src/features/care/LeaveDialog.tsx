import { useState } from 'react'
import type { Season } from '../../domain/kinds/season.ts'
import { useEntries } from '../../store/useEntries.ts'
import { useWords } from '../../store/WordsProvider.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { dayFromField } from '../../ui/format.ts'
import { TextInput } from '../../ui/TextInput.tsx'
import { DraftInput } from './DraftFields.tsx'
import { EntryFoot } from './EntryFoot.tsx'

/** Leave, planned as a season: what it is called, and its days. Saved as it changes. */
export function LeaveDialog({ season, onClose }: { season: Season; onClose: () => void }) {
  const say = useWords()
  const { change, keep, remove } = useEntries('season')
  const [span, setSpan] = useState<{ from: string; to: string }>({ from: season.from, to: season.to })
  const [refused, setRefused] = useState(false)
  const move = (next: { from: string; to: string }) => {
    setSpan(next)
    const from = dayFromField(next.from)
    const to = dayFromField(next.to)
    const isSpan = from !== null && to !== null && from <= to
    setRefused(!isSpan)
    if (isSpan) void change(season.id, { from, to })
  }
  return (
    <Dialog title={say('rest.leave')} closeWord={say('common.close')} onClose={onClose}>
      <DraftInput
        label={say('season.name')}
        value={season.name}
        onWrite={(name) => change(season.id, { name: name.trim() === '' ? season.name : name })}
      />
      <TextInput
        label={say('season.from')}
        type="date"
        value={span.from}
        onChange={(event) => move({ ...span, from: event.target.value })}
      />
      <TextInput
        label={say('season.to')}
        type="date"
        value={span.to}
        onChange={(event) => move({ ...span, to: event.target.value })}
      />
      {refused && (
        <p role="alert" className="soft">
          {say('season.notASpan')}
        </p>
      )}
      <EntryFoot
        onDelete={() => {
          remove(season.id, say('season.deleted', { name: season.name }))
          onClose()
        }}
        onDone={() => {
          keep(season.id)
          onClose()
        }}
      />
    </Dialog>
  )
}
