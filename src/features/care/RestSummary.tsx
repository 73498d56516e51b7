import { entriesOn, settingOf } from '../../domain/entries.ts'
import { daysSinceDayOff, nextLeave } from '../../domain/rest.ts'
import { ADDRESSES } from '../../store/address.ts'
import { useJournal } from '../../store/useJournal.ts'
import { useToday } from '../../store/useToday.tsx'
import { useWords } from '../../store/WordsProvider.tsx'
import { SettingLink } from '../../ui/SettingRow.tsx'
import styles from './CareRows.module.css'
import { CareSection } from './CareSection.tsx'

/** Rest, on Care: the way to it, the breathing pause, and the two figures only where the person wants them. */
export function RestSummary() {
  const say = useWords()
  const journal = useJournal()
  const { day } = useToday()
  const desk = journal.pages.get('desk')
  const ways = entriesOn(desk, 'restorative').map(({ name }) => name)
  const since = settingOf(journal, 'daysOff') ? daysSinceDayOff(journal, day) : null
  const leave = settingOf(journal, 'leaveCountdown') ? nextLeave(entriesOn(desk, 'season'), day) : null
  return (
    <CareSection name={say('rest.title')}>
      <ul className={styles.rows}>
        <li>
          <SettingLink
            href={ADDRESSES.rest}
            name={say('rest.real')}
            hint={
              <>
                <span>{ways.length > 0 ? ways.join(', ') : say('rest.needsNoEarning')}</span>
                {since !== null && <span>{say('rest.since', { count: since })}</span>}
                {leave && (
                  <span>
                    {leave.daysUntil > 0
                      ? say('rest.leaveIn', { name: leave.season.name, count: leave.daysUntil })
                      : say('rest.leaveNow', { name: leave.season.name })}
                  </span>
                )}
              </>
            }
          />
        </li>
        <li>
          <SettingLink href={ADDRESSES.breath} name={say('breath.title')} hint={say('breath.hint')} />
        </li>
      </ul>
    </CareSection>
  )
}
