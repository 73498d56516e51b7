import type { LiveEntry } from '../domain/kinds/entry.ts'
import { lazyPart } from './lazyScreen.tsx'
import type { WrittenApartWordsProps } from './WrittenApartWords.tsx'

const Words = lazyPart<WrittenApartWordsProps>(
  async () => (await import('./WrittenApartWords.tsx')).WrittenApartWords,
)

/** Under a field: what was written in its place on another device, to be joined or let go. Fetched where there is any. */
export function WrittenApart({ entry, part }: { entry: LiveEntry | null; part: string }) {
  const apart = entry?.apart?.filter((each) => each.part === part) ?? []
  if (!entry || apart.length === 0) return null
  return <Words entry={entry} apart={apart} />
}
