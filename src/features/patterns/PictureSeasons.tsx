import type { Season } from '../../domain/kinds/season.ts'
import { useWords } from '../../store/WordsProvider.tsx'
import { Chip } from '../../ui/Chip.tsx'
import { formatDay } from '../../ui/format.ts'
import styles from './PictureSeasons.module.css'

/** The seasons that stand behind a picture, each opening closely; nothing where there are none. */
export function PictureSeasons({
  seasons,
  onOpen,
}: {
  seasons: readonly Season[]
  onOpen: (id: string) => void
}) {
  const say = useWords()
  if (seasons.length === 0) return null
  return (
    <section aria-label={say('season.title')} className={styles.seasons}>
      {seasons.map(({ id, name, from }) => (
        <Chip
          key={id}
          tone="mark"
          on={false}
          // Two years may have a season of the same name.
          aria-label={say('season.open', { name: `${name}, ${formatDay(from, say.language, 'long')}` })}
          aria-haspopup="dialog"
          onClick={() => onOpen(id)}
        >
          {name}
          {seasons.filter((each) => each.name === name).length > 1 && <small>{from.slice(0, 4)}</small>}
        </Chip>
      ))}
    </section>
  )
}
