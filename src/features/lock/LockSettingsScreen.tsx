import { useState } from 'react'
import { settingOf } from '../../domain/entries.ts'
import { ADDRESSES } from '../../store/address.ts'
import { BackLink } from '../../store/BackLink.tsx'
import { useLock } from '../../store/LockProvider.tsx'
import { usePreferences } from '../../store/PreferencesProvider.tsx'
import { useSample } from '../../store/SampleProvider.tsx'
import { useJournal } from '../../store/useJournal.ts'
import { useWords } from '../../store/WordsProvider.tsx'
import { Button } from '../../ui/Button.tsx'
import { ScreenHead } from '../../ui/ScreenHead.tsx'
import { Segmented } from '../../ui/Segmented.tsx'
import { SettingGroup, SettingRow } from '../../ui/SettingRow.tsx'
import { EmptyShore } from '../../ui/Shore.tsx'
import { HIDDEN_AFTER, IDLE_AFTER } from '../../vault/preferences.ts'
import { ChangeLockDialog, type LockChange } from './ChangeLockDialog.tsx'
import styles from './LockSettingsScreen.module.css'
import { PasskeySettings } from './PasskeySettings.tsx'
import { ReadableCopies } from './ReadableCopies.tsx'
import { LockIsSet, SetLock } from './SetLock.tsx'
import { usePasskeys } from './usePasskeys.ts'

const WAYS: readonly LockChange[] = ['passphrase', 'code']
const WHOLE: readonly LockChange[] = ['key', 'remove']

/** The lock: setting one, or when it closes and what opens it. */
export function LockSettingsScreen() {
  const say = useWords()
  const { hasLock } = useLock()
  const { inSample } = useSample()
  const isFirst = settingOf(useJournal(), 'welcomed') === null
  const [justSet, setJustSet] = useState(false)
  return (
    <>
      <BackLink href={isFirst ? ADDRESSES.today : ADDRESSES.settings}>
        {say(isFirst ? 'common.back' : 'nav.settings')}
      </BackLink>
      <ScreenHead title={say('lock.screen')} />
      {inSample ? (
        <EmptyShore>{say('lock.inSample')}</EmptyShore>
      ) : (
        <div className={styles.page}>
          {!hasLock && <SetLock onSet={() => setJustSet(true)} />}
          {hasLock && (justSet || isFirst) && <LockIsSet />}
          {hasLock && <ReadableCopies />}
          {hasLock && !isFirst && <LockSettings />}
        </div>
      )}
    </>
  )
}

function LockSettings() {
  const say = useWords()
  const { preferences, change } = usePreferences()
  const [open, setOpen] = useState<LockChange | null>(null)
  const [done, setDone] = useState<{ readonly by: LockChange | 'passkey'; readonly words: string } | null>(
    null,
  )
  const { passkeys, reload } = usePasskeys()
  const hasPasskeys = passkeys !== null && passkeys.length > 0
  const minutes = (value: number | null) => {
    if (value === null) return say('lock.never')
    return value === 0 ? say('lock.atOnce') : say('lock.minutes', { count: value })
  }
  return (
    <div className={styles.settings}>
      <SettingGroup id="lock-when" name={say('lock.when')}>
        <SettingRow name={say('lock.hidden')} hint={say('lock.hiddenHint')}>
          <Segmented
            label={say('lock.hidden')}
            value={String(preferences.lockHiddenAfter)}
            options={HIDDEN_AFTER.map((value) => ({ value: String(value), word: minutes(value) }))}
            onChange={(chosen) =>
              change({ lockHiddenAfter: HIDDEN_AFTER.find((value) => String(value) === chosen) ?? null })
            }
          />
        </SettingRow>
        <SettingRow name={say('lock.idle')} hint={say('lock.idleHint')}>
          <Segmented
            label={say('lock.idle')}
            value={String(preferences.lockIdleAfter)}
            options={IDLE_AFTER.map((value) => ({ value: String(value), word: minutes(value) }))}
            onChange={(chosen) =>
              change({ lockIdleAfter: IDLE_AFTER.find((value) => String(value) === chosen) ?? null })
            }
          />
        </SettingRow>
      </SettingGroup>
      <SettingGroup id="lock-ways" name={say('lock.ways')}>
        {WAYS.map(rowOf)}
        {passkeys && (
          <PasskeySettings
            passkeys={passkeys}
            done={doneBy('passkey')}
            onChanged={(what) => {
              setDone({ by: 'passkey', words: say(`passkey.${what}`) })
              void reload()
            }}
          />
        )}
        {WHOLE.map(rowOf)}
      </SettingGroup>
      {open && (
        <ChangeLockDialog
          change={open}
          hasPasskeys={hasPasskeys}
          onClose={() => setOpen(null)}
          onDone={() => {
            const lines = [say(`lock.changeDone.${open}`)]
            if (open === 'key' && hasPasskeys) lines.push(say('passkey.goneWithKey'))
            setDone({ by: open, words: lines.join(' ') })
            setOpen(null)
            void reload()
          }}
        />
      )}
    </div>
  )

  function rowOf(each: LockChange) {
    return (
      <SettingRow key={each} name={say(`lock.change.${each}`)} hint={say(`lock.changeHint.${each}`)} beside>
        <Button
          aria-haspopup="dialog"
          onClick={() => {
            setDone(null)
            setOpen(each)
          }}
        >
          {say(`lock.changeDo.${each}`)}
        </Button>
        {doneBy(each)}
      </SettingRow>
    )
  }

  /** What was done, where it was done. */
  function doneBy(each: LockChange | 'passkey') {
    return (
      <p role="status" className={`soft ${styles.done}`}>
        {done?.by === each && done.words}
      </p>
    )
  }
}
