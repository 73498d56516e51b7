import { lazyPart } from './lazyScreen.tsx'

const Words = lazyPart(async () => (await import('./NoteHintWords.tsx')).NoteHintWords)

/** Under a note: a gentle word when it seems to name somebody, fetched once something is written. */
export function NoteHint({ note }: { note: string }) {
  return note && <Words note={note} />
}
