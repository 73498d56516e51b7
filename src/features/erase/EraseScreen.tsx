import { weekOf } from '../../domain/day.ts'
import { ADDRESSES } from '../../store/address.ts'
import { addressOfSheet } from '../../store/addressWithin.ts'
import { BackLink } from '../../store/BackLink.tsx'
import { useSample } from '../../store/SampleProvider.tsx'
import { useToday } from '../../store/useToday.tsx'
import { useWords } from '../../store/WordsProvider.tsx'
import { ScreenHead } from '../../ui/ScreenHead.tsx'
import { SettingGroup, SettingLink } from '../../ui/SettingRow.tsx'
import { EmptyShore } from '../../ui/Shore.tsx'
import { EraseForm } from './EraseForm.tsx'
import styles from './EraseScreen.module.css'

/** Erasing everything: what goes, what a browser may keep all the same, and what may be worth taking along before. */
export function EraseScreen() {
  const say = useWords()
  const { inSample } = useSample()
  const sheet = addressOfSheet(weekOf(useToday().day))
  return (
    <>
      <BackLink href={ADDRESSES.settings}>{say('nav.settings')}</BackLink>
      <ScreenHead title={say('erase.title')} />
      {inSample ? (
        <EmptyShore>{say('erase.inSample')}</EmptyShore>
      ) : (
        <div className={styles.page}>
          <p>{say('erase.what')}</p>
          <p className={styles.soft}>{say('erase.kept')}</p>
          <SettingGroup id="erase-before" name={say('erase.before')}>
            <p className={styles.take}>{say('erase.take')}</p>
            <SettingLink
              name={say('erase.backupFirst')}
              hint={say('erase.backupIs')}
              href={ADDRESSES.backup}
            />
            <SettingLink name={say('erase.words')} hint={say('erase.wordsIs')} href={ADDRESSES.saveSpan} />
            <SettingLink name={say('erase.year')} hint={say('erase.yearIs')} href={ADDRESSES.year} />
            <SettingLink name={say('erase.sheet')} hint={say('erase.sheetIs')} {...sheet} />
          </SettingGroup>
          <EraseForm />
        </div>
      )}
    </>
  )
}
