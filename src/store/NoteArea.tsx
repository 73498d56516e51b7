import { TextArea } from '../ui/TextField.tsx'
import { NoteHint } from './NoteHint.tsx'
import { useDraft } from './useDraft.ts'

/** A place for a note: kept as it is typed, with a gentle word when it seems to name somebody. */
export function NoteArea({
  label,
  hint,
  value,
  onWrite,
}: {
  label: string
  hint?: string | undefined
  value: string
  onWrite: (text: string) => unknown
}) {
  const draft = useDraft(value, onWrite)
  return (
    <div>
      <TextArea
        label={label}
        hint={hint}
        value={draft.text}
        onChange={(event) => draft.write(event.target.value)}
        onBlur={draft.flush}
      />
      <NoteHint note={draft.text} />
    </div>
  )
}
