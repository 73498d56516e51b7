import { settingOf } from '../../domain/entries.ts'
import { changeSetting } from '../../domain/journal.ts'
import { usePreferences } from '../../store/PreferencesProvider.tsx'
import { allZones } from '../../store/timeZone.ts'
import { useCommand } from '../../store/useCommand.ts'
import { useJournal } from '../../store/useJournal.ts'
import { useWords } from '../../store/WordsProvider.tsx'
import { Choice } from '../../ui/Choice.tsx'
import { formatClock } from '../../ui/format.ts'
import { SettingRow } from '../../ui/SettingRow.tsx'
import { Stepper } from '../../ui/Stepper.tsx'
import styles from './HourSettings.module.css'
import { WeekdayChips } from './reminder/WeekdayChips.tsx'

/** Nights at work end late: whoever is on until seven still writes about that night. */
const LATEST_END = 8

/** When a day gives way to the next. */
export function DayEndSetting() {
  const say = useWords()
  const command = useCommand()
  const hour = settingOf(useJournal(), 'dayEndsAt')
  const set = (next: number) => () =>
    void command((journal, now) => changeSetting(journal, 'dayEndsAt', next, now))
  return (
    <SettingRow name={say('settings.dayEnd')} hint={say('settings.dayEndHint')} beside>
      <Stepper
        label={say('settings.dayEnd')}
        value={hour === 0 ? say('year.hours.midnight') : formatClock(clockAt(hour), say.language)}
        lessWord={say('settings.hourEarlier')}
        moreWord={say('settings.hourLater')}
        onLess={hour > 0 ? set(hour - 1) : null}
        onMore={hour < LATEST_END ? set(hour + 1) : null}
      />
    </SettingRow>
  )
}

/** The zone that days and hours are in: the browser's, or one the person names. */
export function ZoneSetting() {
  const say = useWords()
  const { preferences, change } = usePreferences()
  const { timeZone } = preferences
  const zones = allZones()
  return (
    <SettingRow name={say('settings.zone')} hint={say('settings.zoneHint')}>
      <Choice
        label={say('settings.zone')}
        labelUnseen
        value={timeZone ?? ''}
        onChange={(zone) => change({ timeZone: zone || null })}
      >
        <option value="">{say('settings.zoneBrowser')}</option>
        {(timeZone && !zones.includes(timeZone) ? [timeZone, ...zones] : zones).map((zone) => (
          <option key={zone} value={zone} translate="no">
            {zone.replaceAll('_', ' ')}
          </option>
        ))}
      </Choice>
    </SettingRow>
  )
}

/** From which hour to which the person works, or it is night to them. Either may run past midnight. */
export function HoursSetting({ name }: { name: 'workingHours' | 'night' }) {
  const say = useWords()
  const command = useCommand()
  const hours = settingOf(useJournal(), name)
  const move = (end: 'from' | 'to', step: -1 | 1) => {
    const next = { ...hours, [end]: (hours[end] + step + 24) % 24 }
    // Hours that begin as they end would be none.
    if (next.from === next.to) return null
    return () => void command((journal, now) => changeSetting(journal, name, next, now))
  }
  return (
    <SettingRow name={say(`settings.${name}`)} hint={say(`settings.${name}Hint`)}>
      <div className={styles.ends}>
        {(['from', 'to'] as const).map((end) => (
          <div key={end} className={styles.end}>
            <span className={styles.word} aria-hidden="true">
              {say(`settings.hours.${end}`)}
            </span>
            <Stepper
              label={`${say(`settings.${name}`)}, ${say(`settings.hours.${end}`)}`}
              value={formatClock(clockAt(hours[end] % 24), say.language)}
              lessWord={say('settings.hourEarlier')}
              moreWord={say('settings.hourLater')}
              onLess={move(end, -1)}
              onMore={move(end, 1)}
            />
          </div>
        ))}
      </div>
    </SettingRow>
  )
}

/** On which weekdays the person works; none is possible, for who is away from work. */
export function WorkingDaysSetting() {
  const say = useWords()
  const command = useCommand()
  const days = settingOf(useJournal(), 'workingDays')
  const toggle = (weekday: number) => {
    const next = days.includes(weekday) ? days.filter((each) => each !== weekday) : [...days, weekday]
    const ordered = next.toSorted((a, b) => a - b)
    void command((journal, now) => changeSetting(journal, 'workingDays', ordered, now))
  }
  return (
    <SettingRow name={say('settings.workingDays')} hint={say('settings.workingDaysHint')}>
      <WeekdayChips legend={say('settings.workingDays')} legendUnseen days={days} onToggle={toggle} />
    </SettingRow>
  )
}

function clockAt(hour: number): string {
  return `${String(hour).padStart(2, '0')}:00`
}
