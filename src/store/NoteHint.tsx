import { type ComponentType, lazy, Suspense } from 'react'

const Words = lazy<ComponentType<{ note: string }>>(() =>
  import('./NoteHintWords.tsx').then(
    ({ NoteHintWords }) => ({ default: NoteHintWords }),
    // Gone with an old version: the note goes on without a hint.
    () => ({ default: () => null }),
  ),
)

/** Under a note: a gentle word when it seems to name somebody, fetched once something is written. */
export function NoteHint({ note }: { note: string }) {
  return (
    note && (
      <Suspense>
        <Words note={note} />
      </Suspense>
    )
  )
}
