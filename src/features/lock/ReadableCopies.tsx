import { useEffect, useState } from 'react'
import { dayOf } from '../../domain/day.ts'
import { settingOf } from '../../domain/entries.ts'
import { changeSetting } from '../../domain/journal.ts'
import { ADDRESSES } from '../../store/address.ts'
import { goTo } from '../../store/place.ts'
import { useCommand } from '../../store/useCommand.ts'
import { useJournal } from '../../store/useJournal.ts'
import { useToday } from '../../store/useToday.tsx'
import { useWords } from '../../store/WordsProvider.tsx'
import { Button } from '../../ui/Button.tsx'
import { formatDay } from '../../ui/format.ts'
import { SettingGroup } from '../../ui/SettingRow.tsx'
import { readableKeptFile } from '../../vault/carry/readableKeptFile.ts'
import styles from './LockSettingsScreen.module.css'

/** The copies that a lock does not close, as far as the app knows of them, and the way to an encrypted one. */
export function ReadableCopies() {
  const say = useWords()
  const command = useCommand()
  const journal = useJournal()
  const { timeZone, dayEndsAt } = useToday()
  const keptFile = useReadableKeptFile()
  const isReadable = settingOf(journal, 'backupForm') === 'readable'
  const backedUp = isReadable ? settingOf(journal, 'backedUpAt') : null
  if (keptFile === null && backedUp === null) return null
  const replace = async () => {
    await command((before, now) => changeSetting(before, 'backupForm', 'encrypted', now))
    goTo(ADDRESSES.backup)
  }
  return (
    <SettingGroup id="readable-copies" name={say('lock.copies')}>
      <div className={`${styles.words} ${styles.copiesKnown}`}>
        <p>{say('lock.copiesWhat')}</p>
        <ul className={styles.copies}>
          {keptFile !== null && <li>{say('lock.copyKept', { name: keptFile })}</li>}
          {backedUp !== null && (
            <li>
              {say('lock.copySaved', {
                day: formatDay(dayOf(new Date(backedUp), timeZone, dayEndsAt), say.language, 'long'),
              })}
            </li>
          )}
        </ul>
        <div>
          <Button onClick={() => void replace()}>{say('lock.copiesReplace')}</Button>
        </div>
      </div>
    </SettingGroup>
  )
}

function useReadableKeptFile(): string | null {
  const [name, setName] = useState<string | null>(null)
  useEffect(() => {
    let gone = false
    void readableKeptFile().then((found) => gone || setName(found))
    return () => {
      gone = true
    }
  }, [])
  return name
}
