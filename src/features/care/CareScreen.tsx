import { ADDRESSES } from '../../store/address.ts'
import { useWords } from '../../store/WordsProvider.tsx'
import { ScreenHead } from '../../ui/ScreenHead.tsx'
import { SettingLink } from '../../ui/SettingRow.tsx'
import styles from './CareScreen.module.css'
import { People } from './People.tsx'

/** What answers erosion: who holds the person, and lines to call. */
export function CareScreen() {
  const say = useWords()
  return (
    <>
      <ScreenHead title={say('nav.care')} />
      <div className={styles.page}>
        <People />
        <SettingLink name={say('nav.help')} hint={say('care.helpHint')} href={ADDRESSES.help} />
      </div>
    </>
  )
}
