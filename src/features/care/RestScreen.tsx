import { useState } from 'react'
import { restIdOf } from '../../domain/kinds/rest.ts'
import { logRest, restsOf } from '../../domain/rest.ts'
import { ADDRESSES } from '../../store/address.ts'
import { BackLink } from '../../store/BackLink.tsx'
import { newId } from '../../store/newId.ts'
import { useCommand } from '../../store/useCommand.ts'
import { useJournal } from '../../store/useJournal.ts'
import { readNow, useToday } from '../../store/useToday.tsx'
import { useWords } from '../../store/WordsProvider.tsx'
import { Button } from '../../ui/Button.tsx'
import { formatDay } from '../../ui/format.ts'
import { ScreenHead } from '../../ui/ScreenHead.tsx'
import rows from './CareRows.module.css'
import { CareSection } from './CareSection.tsx'
import { RestDialog } from './RestDialog.tsx'
import { Restoratives } from './Restoratives.tsx'
import styles from './RestScreen.module.css'
import { RestSettings } from './RestSettings.tsx'

const SHOWN = 10

/** Real rest: logged with how much guilt came along and what it gave back; the person's own ways; leave. */
export function RestScreen() {
  const say = useWords()
  const journal = useJournal()
  const command = useCommand()
  const { dayEndsAt } = useToday()
  const [opened, setOpened] = useState<string | null>(null)
  const rests = restsOf(journal)
  const open = rests.find(({ id }) => id === opened)
  const log = (way: string | null) => {
    const { at, day } = readNow(dayEndsAt)
    const moment = newId()
    const told = { way, guilt: null, gaveBack: '', wholeDay: false }
    void command((before, now) => logRest(before, { moment, day, at, told }, now))
    setOpened(restIdOf(moment))
  }
  return (
    <>
      <BackLink href={ADDRESSES.care}>{say('nav.care')}</BackLink>
      <ScreenHead title={say('rest.title')} />
      <div className={styles.page}>
        <div className={styles.column}>
          <div className={styles.lead}>
            <p className={styles.line}>{say('rest.needsNoEarning')}</p>
            <Button look="main" aria-haspopup="dialog" onClick={() => log(null)}>
              {say('rest.log')}
            </Button>
          </div>
          <Restoratives onRest={log} />
          {rests.length > 0 && (
            <CareSection name={say('rest.past')}>
              <ul className={rows.rows}>
                {rests.slice(0, SHOWN).map((rest) => (
                  <li key={rest.id}>
                    <button
                      type="button"
                      className={rows.row}
                      aria-haspopup="dialog"
                      onClick={() => setOpened(rest.id)}
                    >
                      <span className={rows.words}>
                        <span className={rows.name}>{formatDay(rest.day, say.language, 'weekdayDay')}</span>
                        <span className={rows.hint}>
                          {[
                            rest.gaveBack,
                            rest.guilt === null
                              ? ''
                              : say('rest.guiltWas', { word: say(`rest.guilt.${rest.guilt}`) }),
                            rest.wholeDay ? say('rest.wholeDay') : '',
                          ]
                            .filter((part) => part !== '')
                            .join(' · ')}
                        </span>
                      </span>
                    </button>
                  </li>
                ))}
              </ul>
            </CareSection>
          )}
        </div>
        <RestSettings />
      </div>
      {open && <RestDialog key={open.id} rest={open} onClose={() => setOpened(null)} />}
    </>
  )
}
