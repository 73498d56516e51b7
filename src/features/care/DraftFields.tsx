import { NoteArea } from '../../store/NoteArea.tsx'
import { useDraft } from '../../store/useDraft.ts'
import { TextInput } from '../../ui/TextInput.tsx'

/** A place to write whose words are kept as they are typed. */
export function DraftArea({
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
  return <NoteArea label={label} hint={hint} value={value} onWrite={onWrite} />
}

/** A field of one line whose words are kept as they are typed. */
export function DraftInput({
  label,
  type = 'text',
  value,
  onWrite,
}: {
  label: string
  type?: 'text' | 'tel'
  value: string
  onWrite: (text: string) => unknown
}) {
  const draft = useDraft(value, onWrite)
  return (
    <TextInput
      label={label}
      type={type}
      autoComplete="off"
      value={draft.text}
      onChange={(event) => draft.write(event.target.value)}
      onBlur={draft.flush}
    />
  )
}
