import { ADDRESSES } from '../../store/address.ts'
import { BackLink } from '../../store/BackLink.tsx'
import { useWords } from '../../store/WordsProvider.tsx'
import { Button } from '../../ui/Button.tsx'
import { ScreenHead } from '../../ui/ScreenHead.tsx'
import { EmptyShore } from '../../ui/Shore.tsx'
import { SeasonLine } from './SeasonLine.tsx'
import styles from './SeasonsScreen.module.css'
import { useSeasons } from './useSeasons.tsx'

/** The named spans of the person's life that stand behind every picture, newest first. */
export function SeasonsScreen() {
  const say = useWords()
  const { seasons, open, add, dialog } = useSeasons()
  return (
    <div className={styles.page}>
      <div>
        <BackLink href={ADDRESSES.patterns}>{say('nav.patterns')}</BackLink>
        <ScreenHead title={say('season.title')} />
        <p className="soft">{say('season.what')}</p>
      </div>
      {seasons.length === 0 ? (
        <EmptyShore
          action={
            <Button look="main" aria-haspopup="dialog" onClick={add}>
              {say('season.add')}
            </Button>
          }
        >
          {say('season.empty')}
        </EmptyShore>
      ) : (
        <>
          <ul className={styles.list}>
            {seasons.map((season) => (
              <li key={season.id}>
                <SeasonLine season={season} onOpen={() => open(season.id)} />
              </li>
            ))}
          </ul>
          <div>
            <Button aria-haspopup="dialog" onClick={add}>
              {say('season.add')}
            </Button>
          </div>
        </>
      )}
      {dialog}
    </div>
  )
}
