import { settingOf } from '../../domain/entries.ts'
import { changeSetting } from '../../domain/journal.ts'
import { useCommand } from '../../store/useCommand.ts'
import { useJournal } from '../../store/useJournal.ts'
import { useWords } from '../../store/WordsProvider.tsx'
import { Segmented } from '../../ui/Segmented.tsx'
import { SettingRow } from '../../ui/SettingRow.tsx'

/** Whether a note that seems to name somebody is hinted at. */
export function NoteHintSetting() {
  const say = useWords()
  const command = useCommand()
  const isOn = settingOf(useJournal(), 'noteHint')
  return (
    <SettingRow name={say('hint.setting')} hint={say('hint.settingHint')}>
      <Segmented
        label={say('hint.setting')}
        value={isOn ? 'on' : 'off'}
        options={[
          { value: 'on', word: say('hint.on') },
          { value: 'off', word: say('backup.reminderOff') },
        ]}
        onChange={(value) =>
          void command((journal, now) => changeSetting(journal, 'noteHint', value === 'on', now))
        }
      />
    </SettingRow>
  )
}
