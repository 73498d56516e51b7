import { usePreferences } from '../../store/PreferencesProvider.tsx'
import { useWords } from '../../store/WordsProvider.tsx'
import { Segmented } from '../../ui/Segmented.tsx'
import { SettingRow } from '../../ui/SettingRow.tsx'

/** The app's language: the browser's, or one of the two. A language is named in itself. */
export function LanguageSetting() {
  const say = useWords()
  const { preferences, change } = usePreferences()
  return (
    <SettingRow name={say('settings.language')} hint={say('settings.languageHint')}>
      <Segmented
        label={say('settings.language')}
        value={preferences.language ?? 'browser'}
        options={[
          { value: 'browser', word: say('settings.languageBrowser') },
          { value: 'en', word: 'English' },
          { value: 'fr-CA', word: 'Français' },
        ]}
        onChange={(language) => change({ language: language === 'browser' ? null : language })}
      />
    </SettingRow>
  )
}

/** Light, dark, or as the device has it. */
export function AppearanceSetting() {
  const say = useWords()
  const { preferences, change } = usePreferences()
  return (
    <SettingRow name={say('settings.appearance')} hint={say('settings.appearanceHint')}>
      <Segmented
        label={say('settings.appearance')}
        value={preferences.appearance}
        options={[
          { value: 'auto', word: say('settings.appearanceAuto') },
          { value: 'light', word: say('settings.appearanceLight') },
          { value: 'dark', word: say('settings.appearanceDark') },
        ]}
        onChange={(appearance) => change({ appearance })}
      />
    </SettingRow>
  )
}

/** Whether the browser may check spelling, and what it may do with what it checks. */
export function SpellingSetting() {
  const say = useWords()
  const { preferences, change } = usePreferences()
  return (
    <SettingRow name={say('settings.spelling')} hint={say('settings.spellingHint')}>
      <Segmented
        label={say('settings.spelling')}
        value={preferences.spelling ? 'on' : 'off'}
        options={[
          { value: 'off', word: say('settings.spellingOff') },
          { value: 'on', word: say('settings.spellingOn') },
        ]}
        onChange={(value) => change({ spelling: value === 'on' })}
      />
    </SettingRow>
  )
}

/** A plain name and icon, where the platform lets the app have them. */
export function DiscreetSetting() {
  const say = useWords()
  const { preferences, change } = usePreferences()
  return (
    <SettingRow name={say('settings.discreet')} hint={say('settings.discreetHint')}>
      <Segmented
        label={say('settings.discreet')}
        value={preferences.discreet ? 'on' : 'off'}
        options={[
          { value: 'off', word: say('settings.discreetOff') },
          { value: 'on', word: say('settings.discreetOn') },
        ]}
        onChange={(value) => change({ discreet: value === 'on' })}
      />
    </SettingRow>
  )
}
