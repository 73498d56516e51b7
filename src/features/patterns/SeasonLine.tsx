import type { Season } from '../../domain/kinds/season.ts'
import { useWords } from '../../store/WordsProvider.tsx'
import { SideIcon } from '../../ui/SideIcon.tsx'
import { daysWords } from './daysWords.ts'
import styles from './SeasonLine.module.css'

/** One season: its name, its days, and whether yardsticks leave it out. Opens for a closer look. */
export function SeasonLine({ season, onOpen }: { season: Season; onOpen: () => void }) {
  const say = useWords()
  const { name, leftOut } = season
  return (
    <button type="button" className={styles.line} aria-haspopup="dialog" onClick={onOpen}>
      <span className={styles.words}>
        <span className={styles.name}>{name}</span>
        <span className="soft">
          {daysWords(season, say)}
          {leftOut && ` · ${say('season.isLeftOut')}`}
        </span>
      </span>
      <SideIcon name="onward" />
    </button>
  )
}
