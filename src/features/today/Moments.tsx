import { lazy, Suspense, useId, useState } from 'react'
import { type Day, monthOf } from '../../domain/day.ts'
import { findEntry, momentsOn } from '../../domain/entries.ts'
import { deleteEntry, putEntry } from '../../domain/journal.ts'
import {
  isRestoring,
  type MomentKind,
  RESTORING_MOMENTS,
  WEARING_MOMENTS,
} from '../../domain/kinds/moment.ts'
import { placeholderClockOf } from '../../domain/momentClock.ts'
import { clockOf, wallTimeAt } from '../../domain/wallTime.ts'
import { useVault } from '../../store/JournalProvider.tsx'
import { newId } from '../../store/newId.ts'
import { useUndo } from '../../store/UndoProvider.tsx'
import { useCommand } from '../../store/useCommand.ts'
import { useJournal } from '../../store/useJournal.ts'
import { readNow, useToday } from '../../store/useToday.tsx'
import { useWords } from '../../store/WordsProvider.tsx'
import { Chip } from '../../ui/Chip.tsx'
import { formatClock } from '../../ui/format.ts'
import { MomentList } from './MomentList.tsx'
import styles from './Moments.module.css'

const MomentDialog = lazy(async () => ({ default: (await import('./MomentDialog.tsx')).MomentDialog }))

/** Every kind of moment, one tap each; what was logged on this day stands below and opens for a closer look. */
export function Moments({ day, className = '' }: { day: Day; className?: string | undefined }) {
  const say = useWords()
  const journal = useJournal()
  const today = useToday()
  const command = useCommand()
  const undo = useUndo()
  const vault = useVault()
  const id = useId()
  const [opened, setOpened] = useState<string | null>(null)
  const moments = momentsOn(journal, day)
  const open = opened ? findEntry(journal, opened, 'moment') : null

  const log = (what: MomentKind) => {
    const isNow = day === today.day
    // A moment of an earlier day has no hour yet: it gets a place among the day's others, and is opened for one.
    const at = isNow ? readNow(today.dayEndsAt).at : wallTimeAt(day, placeholderClockOf(what), today.timeZone)
    const made = { kind: 'moment', id: newId(), what, day, at, times: 1, because: null, note: '' } as const
    const moment = isNow ? made : ({ ...made, hour: 'unknown' } as const)
    void command((journal, now) => putEntry(journal, moment, now))
    if (!isNow) setOpened(moment.id)
    undo.offer({
      words: isNow
        ? say('today.logged', {
            name: say(`moment.${what}`),
            clock: formatClock(clockOf(at), say.language),
          })
        : say('today.loggedEarlier', { name: say(`moment.${what}`) }),
      undo: () => void command((journal, now) => deleteEntry(journal, moment.id, monthOf(day), now)),
      more: () => setOpened(moment.id),
    })
  }

  const remove = (gone: string) => {
    setOpened(null)
    // As it stands now: words handed over a moment ago may not be drawn yet.
    const found = findEntry(vault.state().journal, gone, 'moment')
    if (!found) return
    const { editedAt: _, ...moment } = found
    void command((journal, now) => deleteEntry(journal, moment.id, monthOf(moment.day), now))
    undo.offer({
      words: say('today.momentDeleted', { name: say(`moment.${moment.what}`) }),
      undo: () => void command((journal, now) => putEntry(journal, moment, now)),
    })
  }

  return (
    <section className={`${styles.moments} ${className}`} aria-labelledby={id}>
      <div className={styles.head}>
        <h2 id={id} className={styles.title}>
          {say('today.moments')}
        </h2>
        <span className={styles.aside}>{say('today.oneTap')}</span>
      </div>
      {[WEARING_MOMENTS, RESTORING_MOMENTS].map((kinds) => (
        <ul
          key={kinds[0]}
          className={styles.chips}
          aria-label={say(kinds === WEARING_MOMENTS ? 'today.wearing' : 'today.restoring')}
        >
          {kinds.map((what) => {
            const times = moments.reduce((sum, moment) => sum + (moment.what === what ? moment.times : 0), 0)
            const name = say(`moment.${what}`)
            return (
              <li key={what}>
                <Chip
                  tone={isRestoring(what) ? 'restoring' : 'wearing'}
                  on={times > 0}
                  count={times}
                  aria-label={times > 0 ? say('today.momentTimes', { name, count: times }) : name}
                  onClick={() => log(what)}
                >
                  {name}
                </Chip>
              </li>
            )
          })}
        </ul>
      ))}
      <MomentList moments={moments} onOpen={setOpened} />
      {open && (
        <Suspense fallback={null}>
          <MomentDialog
            key={open.id}
            moment={open}
            onClose={() => setOpened(null)}
            onDelete={() => remove(open.id)}
          />
        </Suspense>
      )}
    </section>
  )
}
