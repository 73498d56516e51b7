import { addDays } from '../../domain/day.ts'
import { entriesOn, settingOf } from '../../domain/entries.ts'
import { changeSetting } from '../../domain/journal.ts'
import { nextLeave } from '../../domain/rest.ts'
import { newId } from '../../store/newId.ts'
import { useCommand } from '../../store/useCommand.ts'
import { useEntries } from '../../store/useEntries.ts'
import { useJournal } from '../../store/useJournal.ts'
import { useOpened } from '../../store/useOpened.ts'
import { useToday } from '../../store/useToday.tsx'
import { useWords } from '../../store/WordsProvider.tsx'
import { Button } from '../../ui/Button.tsx'
import { formatDay } from '../../ui/format.ts'
import { Segmented } from '../../ui/Segmented.tsx'
import { SettingGroup, SettingRow } from '../../ui/SettingRow.tsx'
import { LeaveDialog } from './LeaveDialog.tsx'

const AHEAD = 28
const LENGTH = 7

/** Leave that is planned, and whether Care says how long ago the last day off was and how far the next leave is. */
export function RestSettings() {
  const say = useWords()
  const journal = useJournal()
  const command = useCommand()
  const { begin } = useEntries('season')
  const { day } = useToday()
  const [open, setOpened] = useOpened('season')
  const seasons = entriesOn(journal.pages.get('desk'), 'season')
  const leave = nextLeave(seasons, day)?.season
  const plan = () => {
    const id = newId()
    const from = addDays(day, AHEAD)
    begin({
      id,
      sort: 'leave',
      name: say('season.sort.leave'),
      from,
      to: addDays(from, LENGTH - 1),
      leftOut: true,
    })
    setOpened(id)
  }
  return (
    <SettingGroup id="leave" name={say('rest.leave')}>
      <SettingRow
        name={leave ? leave.name : say('rest.leave.none')}
        hint={
          leave
            ? say('season.days', {
                from: formatDay(leave.from, say.language, 'long'),
                to: formatDay(leave.to, say.language, 'long'),
              })
            : say('rest.leave.hint')
        }
        beside
      >
        <Button aria-haspopup="dialog" onClick={() => (leave ? setOpened(leave.id) : plan())}>
          {say(leave ? 'care.change' : 'rest.leave.plan')}
        </Button>
      </SettingRow>
      {(['leaveCountdown', 'daysOff'] as const).map((name) => (
        <SettingRow key={name} name={say(`rest.show.${name}`)} hint={say(`rest.show.${name}.hint`)}>
          <Segmented
            label={say(`rest.show.${name}`)}
            options={[
              { value: 'yes', word: say('rest.show.yes') },
              { value: 'no', word: say('rest.show.no') },
            ]}
            value={settingOf(journal, name) ? 'yes' : 'no'}
            onChange={(value) =>
              void command((before, now) => changeSetting(before, name, value === 'yes', now))
            }
          />
        </SettingRow>
      ))}
      {open && <LeaveDialog key={open.id} season={open} onClose={() => setOpened(null)} />}
    </SettingGroup>
  )
}
