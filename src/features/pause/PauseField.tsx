import { NoteArea } from '../../store/NoteArea.tsx'

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
  return <NoteArea label={label} value={words} onWrite={onWrite} />
}
