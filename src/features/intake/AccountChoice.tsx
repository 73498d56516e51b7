import type { WorkloadSort } from '../../domain/kinds/workload.ts'
import { useWords } from '../../store/WordsProvider.tsx'
import { formatDay } from '../../ui/format.ts'
import { Segmented } from '../../ui/Segmented.tsx'
import type { KnownAccount } from './accounts.ts'
import styles from './Preview.module.css'

/** Which of the mailboxes, or sets of calendars, that were read before this one is, or another. */
export function AccountChoice({
  sort,
  accounts,
  another,
  value,
  onChange,
}: {
  sort: WorkloadSort
  accounts: readonly KnownAccount[]
  another: string
  value: string
  onChange: (account: string) => void
}) {
  const say = useWords()
  const isOne = accounts.length === 1
  const nth = (index: number) => say(`intake.account.nth.${sort}`, { place: index + 1 })
  const long = (day: KnownAccount['from']) => formatDay(day, say.language, 'long')
  return (
    <div className={styles.choice}>
      <p className={styles.soft}>
        {isOne
          ? say(`intake.account.why.${sort}`)
          : say(`intake.account.several.${sort}`, { count: accounts.length })}
      </p>
      {!isOne &&
        accounts.map(({ account, from, to }, index) => (
          <p key={account} className={styles.soft}>
            {nth(index)}, {say('intake.spanOf', { from: long(from), to: long(to) })}
          </p>
        ))}
      <Segmented
        label={say('intake.account')}
        value={value}
        options={[
          ...accounts.map(({ account }, index) => ({
            value: account,
            word: isOne ? say(`intake.account.same.${sort}`) : nth(index),
          })),
          { value: another, word: say(`intake.account.other.${sort}`) },
        ]}
        onChange={onChange}
      />
    </div>
  )
}
