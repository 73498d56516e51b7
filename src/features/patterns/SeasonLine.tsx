import type { Season } from '../../domain/kinds/season.ts'
import { useWords } from '../../store/WordsProvider.tsx'
import { formatDay } from '../../ui/format.ts'
import { SideIcon } from '../../ui/SideIcon.tsx'
import styles from './SeasonLine.module.css'

/** One season: its name, its days, and whether yardsticks leave it out. Opens for a closer look. */
export function SeasonLine({ season, onOpen }: { season: Season; onOpen: () => void }) {
  const say = useWords()
  const { name, from, to, leftOut } = season
  return (
    <button type="button" className={styles.line} aria-haspopup="dialog" onClick={onOpen}>
      <span className={styles.words}>
        <span className={styles.name}>{name}</span>
        <span className={styles.days}>
          {say('season.days', {
            from: formatDay(from, say.language, 'short'),
            to: formatDay(to, say.language, 'short'),
          })}
          {leftOut && ` · ${say('season.isLeftOut')}`}
        </span>
      </span>
      <SideIcon name="onward" />
    </button>
  )
}
