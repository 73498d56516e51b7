import { type ComponentType, lazy, Suspense } from 'react'

/** Fewer letters than an address or a number has. */
const TOO_SHORT = 6

const Words = lazy<ComponentType<{ note: string }>>(() =>
  import('./NoteHintWords.tsx').then(
    ({ NoteHintWords }) => ({ default: NoteHintWords }),
    // Gone with an old version: the note goes on without a hint.
    () => ({ default: () => null }),
  ),
)

/** Under a note: a gentle word when it seems to name somebody, fetched once something is written. */
export function NoteHint({ note }: { note: string }) {
  if (note.length < TOO_SHORT) return null
  return (
    <Suspense fallback={null}>
      <Words note={note} />
    </Suspense>
  )
}
