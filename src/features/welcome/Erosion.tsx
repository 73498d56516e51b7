import { useWords } from '../../store/WordsProvider.tsx'
import styles from './Erosion.module.css'

/** What slow wear looks like, in three seconds: a line that lies in its own band, and leaves it. Still for those who asked for stillness. */
export function Erosion() {
  const say = useWords()
  return (
    <figure className={styles.erosion}>
      <svg viewBox="0 0 350 84" aria-hidden="true" focusable="false">
        <rect className={styles.band} y="17" width="350" height="31" rx="4" />
        <path
          className={styles.calm}
          pathLength="1"
          d="M4 34q12-13 26-2t26 1 26 0 26 2 26-3 26 1 26 2 26 0"
        />
        <path
          className={styles.worn}
          pathLength="1"
          d="M212 35c14 8 22 4 34 9s18 2 28 9 20-1 30 6 22 3 38 13"
        />
        <circle className={styles.now} cx="342" cy="72" r="4.5" />
      </svg>
      <figcaption className={styles.words}>{say('welcome.erosion')}</figcaption>
    </figure>
  )
}
