import { ADDRESSES } from '../../store/address.ts'
import { useLock } from '../../store/LockProvider.tsx'
import { useSample } from '../../store/SampleProvider.tsx'
import { useWords } from '../../store/WordsProvider.tsx'
import { Button } from '../../ui/Button.tsx'
import { ScreenHead } from '../../ui/ScreenHead.tsx'
import { SettingGroup, SettingLink, SettingRow } from '../../ui/SettingRow.tsx'
import { SaveHere } from './backup/SaveHere.tsx'
import { useLastBackup } from './backup/useLastBackup.ts'
import { DayEndSetting, HoursSetting, WorkingDaysSetting, ZoneSetting } from './HourSettings.tsx'
import { NoteHintSetting } from './NoteHintSetting.tsx'
import {
  AppearanceSetting,
  DiscreetSetting,
  LanguageSetting,
  SpellingSetting,
} from './PreferenceSettings.tsx'
import styles from './SettingsScreen.module.css'
import { useStorageAnswer } from './useStorageAnswer.ts'

/** Everything the person can set, each with a line that says what it does, and what the app can and cannot protect. */
export function SettingsScreen() {
  const say = useWords()
  const { hasLock } = useLock()
  return (
    <>
      <ScreenHead title={say('nav.settings')} />
      <div className={styles.page}>
        <div className={styles.column}>
          <SettingGroup id="settings-look" name={say('settings.look')}>
            <LanguageSetting />
            <AppearanceSetting />
          </SettingGroup>
          <SettingGroup id="settings-days" name={say('settings.days')}>
            <DayEndSetting />
            <ZoneSetting />
            <HoursSetting name="workingHours" />
            <WorkingDaysSetting />
            <HoursSetting name="night" />
            <SettingLink
              name={say('questions.title')}
              hint={say('questions.hint')}
              href={ADDRESSES.questions}
            />
            <SettingLink name={say('today.moments')} hint={say('moments.hint')} href={ADDRESSES.moments} />
            <SettingLink name={say('contexts.title')} hint={say('contexts.hint')} href={ADDRESSES.contexts} />
            <SettingLink
              name={say('season.title')}
              hint={say('settings.seasonsHint')}
              href={ADDRESSES.seasons}
            />
            <SettingLink
              name={say('scores.title')}
              hint={say('settings.scoresHint')}
              href={ADDRESSES.scores}
            />
          </SettingGroup>
          <SettingGroup id="settings-quiet" name={say('settings.quiet')}>
            <SettingLink name={say('reminder.title')} hint={say('reminder.hint')} href={ADDRESSES.reminder} />
            <DiscreetSetting />
            <SpellingSetting />
            <NoteHintSetting />
          </SettingGroup>
          <SettingGroup id="settings-keeping" name={say('settings.keeping')}>
            <LockLink />
            <BackupLink />
            <SaveHere />
            <CheckLink />
            <ImportsLink />
            <SampleSetting />
            <EraseLink />
          </SettingGroup>
        </div>
        <div className={styles.column}>
          <SettingGroup id="settings-protect" name={say('settings.protect')}>
            <ul className={styles.lines}>
              <li>{say('settings.protect.leaves')}</li>
              <li>{say(hasLock ? 'lock.protectSet' : 'settings.protect.sealed')}</li>
              <li>{say('settings.protect.lost')}</li>
              <li>{say('settings.protect.backup')}</li>
            </ul>
            <SettingLink name={say('protection.check')} href={ADDRESSES.protection} />
          </SettingGroup>
          <SettingGroup id="settings-about" name={say('settings.about')}>
            <SettingLink name={say('guide.title')} hint={say('guide.hint')} href={ADDRESSES.guide} />
            <ul className={styles.lines}>
              <li>{say('settings.version', { version: __APP_VERSION__ })}</li>
              <li>{say('settings.licence')}</li>
              <li>{say('settings.notMedical')}</li>
            </ul>
            <SettingLink name={say('licences.title')} hint={say('licences.hint')} href={ADDRESSES.licences} />
          </SettingGroup>
        </div>
      </div>
    </>
  )
}

function LockLink() {
  const say = useWords()
  const { inSample } = useSample()
  const { hasLock } = useLock()
  if (inSample) return null
  return (
    <SettingLink
      name={say('lock.screen')}
      hint={say(hasLock ? 'lock.linkSet' : 'lock.linkNone')}
      href={ADDRESSES.lock}
    />
  )
}

function EraseLink() {
  const say = useWords()
  const { inSample } = useSample()
  return inSample ? null : <SettingLink name={say('erase.title')} href={ADDRESSES.erase} />
}

function BackupLink() {
  const say = useWords()
  const { inSample } = useSample()
  const last = useLastBackup()
  const { persistence } = useStorageAnswer()
  if (inSample) return null
  return (
    <SettingLink
      name={say('backup.title')}
      hint={
        <>
          <span>{last ? say('backup.last', { day: last }) : say('backup.none')}</span>
          {persistence && <span>{say(`settings.storage.${persistence}`)}</span>}
        </>
      }
      href={ADDRESSES.backup}
    />
  )
}

function CheckLink() {
  const say = useWords()
  const { inSample } = useSample()
  if (inSample) return null
  return <SettingLink name={say('check.title')} hint={say('check.hint')} href={ADDRESSES.check} />
}

function ImportsLink() {
  const say = useWords()
  const { inSample } = useSample()
  if (inSample) return null
  return (
    <SettingLink name={say('intake.title')} hint={say('settings.importsHint')} href={ADDRESSES.imports} />
  )
}

function SampleSetting() {
  const say = useWords()
  const { inSample, enter, leave } = useSample()
  return (
    <SettingRow
      name={say('settings.sample')}
      hint={say(inSample ? 'settings.sampleInside' : 'settings.sampleHint')}
      beside
    >
      {inSample ? (
        <Button onClick={leave}>{say('sample.leave')}</Button>
      ) : (
        <Button onClick={() => void enter()}>{say('settings.sampleEnter')}</Button>
      )}
    </SettingRow>
  )
}
