import { memo } from 'react'
import { settingOf } from '../../domain/entries.ts'
import type { Journal } from '../../domain/journal.ts'
import type { MomentWhat } from '../../domain/kinds/moment.ts'
import type { WorkloadSort } from '../../domain/kinds/workload.ts'
import { hasHour } from '../../domain/momentClock.ts'
import {
  type HourClock as Clock,
  clockOf,
  clockOfCounts,
  momentsWithin,
  type Night,
  type NightShare,
  nightShareOf,
} from '../../insight/hours.ts'
import { readHoursWithin } from '../../insight/readHours.ts'
import type { Span } from '../../insight/series.ts'
import { sessionTimesWithin } from '../../insight/sessionTimes.ts'
import { sessionTimesWords } from '../../store/sessionTimesWords.ts'
import { useWords } from '../../store/WordsProvider.tsx'
import { HourClock } from '../../ui/charts/HourClock.tsx'
import { formatClock } from '../../ui/format.ts'
import type { Say } from '../../words/words.ts'
import styles from './MomentHours.module.css'

const LAST = 100

/** When a kind of moment happens around the clock, with the night marked, in the span that is looked at. */
export const MomentHours = memo(function MomentHours({
  journal,
  what,
  span,
  asTable,
}: {
  journal: Journal
  what: MomentWhat
  span: Span
  asTable: boolean
}) {
  const night = settingOf(journal, 'night')
  const moments = momentsWithin(journal, what, span).filter(hasHour)
  const share = nightShareOf(moments, LAST, night)
  return <Hours clock={clockOf(moments, night)} share={share} night={night} asTable={asTable} />
})

/** When messages were sent, or sessions began, as files that were brought in have it. */
export const ReadHours = memo(function ReadHours({
  journal,
  sort,
  span,
  asTable,
}: {
  journal: Journal
  sort: WorkloadSort
  span: Span
  asTable: boolean
}) {
  const night = settingOf(journal, 'night')
  const clock = clockOfCounts(readHoursWithin(journal, sort, span), night)
  const say = useWords()
  const times = sort === 'calendar' ? sessionTimesWithin(journal, span) : null
  return (
    <Hours
      clock={clock}
      share={{ inNight: clock.inNight, of: clock.total }}
      night={night}
      asTable={asTable}
      more={times && sessionTimesWords(times, say)}
    />
  )
})

function Hours({
  clock,
  share,
  night,
  asTable,
  more = null,
}: {
  clock: Clock
  share: NightShare
  night: Night
  asTable: boolean
  /** What else is told of these hours. */
  more?: string | null
}) {
  const say = useWords()
  if (clock.total === 0) return null
  const values = { count: share.inNight, of: share.of, from: hour(night.from, say), to: hour(night.to, say) }
  const sentence = say(share.of < clock.total ? 'year.hours.ofLast' : 'year.hours.ofAll', values)
  return (
    <section aria-labelledby="hours" className={styles.hours}>
      <h2 id="hours" className={styles.title}>
        {say('year.hours.title')}
      </h2>
      <HourClock
        summary={sentence}
        words={{
          midnight: say('year.hours.midnight'),
          noon: say('year.hours.noon'),
          six: hour(6, say),
          eighteen: hour(18, say),
        }}
        rays={clock.hours.map(({ hour: at, count, isNight }) => ({
          hour: at,
          fullness: count / clock.most,
          isNight,
          words: say('year.hours.atHour', { hour: hour(at, say), count }),
        }))}
      />
      <p>{sentence}</p>
      {more !== null && <p>{more}</p>}
      {asTable && (
        <table className={styles.table}>
          <caption className="unseen">{say('year.hours.title')}</caption>
          <thead>
            <tr>
              <th scope="col">{say('year.hours.hour')}</th>
              <th scope="col">{say('year.hours.times')}</th>
            </tr>
          </thead>
          <tbody>
            {clock.hours
              .filter(({ count }) => count > 0)
              .map(({ hour: at, count }) => (
                <tr key={at}>
                  <th scope="row">{hour(at, say)}</th>
                  <td>{count}</td>
                </tr>
              ))}
          </tbody>
        </table>
      )}
    </section>
  )
}

function hour(at: number, say: Say): string {
  return formatClock(`${String(at).padStart(2, '0')}:00`, say.language)
}
