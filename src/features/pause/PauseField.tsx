import { useDraft } from '../../store/useDraft.ts'
import { TextArea } from '../../ui/TextField.tsx'

/** One question of a pause, kept as it is typed. */
export function PauseField({
  label,
  words,
  onWrite,
}: {
  label: string
  words: string
  onWrite: (words: string) => unknown
}) {
  const draft = useDraft(words, onWrite)
  return (
    <TextArea
      label={label}
      value={draft.text}
      onChange={(event) => draft.write(event.target.value)}
      onBlur={draft.flush}
    />
  )
}
