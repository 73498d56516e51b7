import { useState } from 'react'
import { type Day, monthOf } from '../../domain/day.ts'
import { findEntry, momentsOn } from '../../domain/entries.ts'
import { deleteEntry, putEntry } from '../../domain/journal.ts'
import { asksBecause, BECAUSES, type Moment, type MomentKind } from '../../domain/kinds/moment.ts'
import { placeholderClockOf } from '../../domain/momentClock.ts'
import { clockOf, wallTimeAt } from '../../domain/wallTime.ts'
import { useVault } from '../../store/JournalProvider.tsx'
import { newId } from '../../store/newId.ts'
import { useUndo } from '../../store/UndoProvider.tsx'
import { useCommand } from '../../store/useCommand.ts'
import { useJournal } from '../../store/useJournal.ts'
import { readNow, useToday } from '../../store/useToday.tsx'
import { useWords } from '../../store/WordsProvider.tsx'
import { formatClock } from '../../ui/format.ts'

/** The moments of one day, the one that is looked at closely, and what can be done with them. */
export type DayMoments = {
  readonly moments: readonly Moment[]
  readonly opened: Moment | null
  readonly open: (id: string | null) => void
  readonly log: (what: MomentKind) => void
  readonly remove: (id: string) => void
}

/** What a day's moments are shown and logged with; each step is one that can be undone. */
export function useDayMoments(day: Day): DayMoments {
  const say = useWords()
  const journal = useJournal()
  const today = useToday()
  const command = useCommand()
  const undo = useUndo()
  const vault = useVault()
  const [opened, open] = useState<string | null>(null)

  const log = (what: MomentKind) => {
    const isNow = day === today.day
    // A moment of an earlier day has no hour yet: it gets a place among the day's others, and is opened for one.
    const at = isNow ? readNow(today.dayEndsAt).at : wallTimeAt(day, placeholderClockOf(what), today.timeZone)
    const made = { kind: 'moment', id: newId(), what, day, at, times: 1, because: null, note: '' } as const
    const moment = isNow ? made : ({ ...made, hour: 'unknown' } as const)
    void command((journal, now) => putEntry(journal, moment, now))
    if (!isNow) open(moment.id)
    const name = say(`moment.${what}`)
    const taken = {
      undo: () => void command((journal, now) => deleteEntry(journal, moment.id, monthOf(day), now)),
      more: () => open(moment.id),
    }
    const choices = BECAUSES.map((because) => ({
      word: say(`because.${because}`),
      choose() {
        void command((journal, now) => {
          const found = findEntry(journal, moment.id, 'moment')
          if (!found) return journal
          const { editedAt: _, ...before } = found
          return putEntry(journal, { ...before, because }, now)
        })
        undo.offer({
          ...taken,
          words: say('today.loggedBecause', { name, because: say(`because.${because}`) }),
        })
      },
    }))
    undo.offer({
      ...taken,
      words: isNow
        ? say(asksBecause(what) ? 'today.loggedAsk' : 'today.logged', {
            name,
            clock: formatClock(clockOf(at), say.language),
          })
        : say('today.loggedEarlier', { name }),
      ...(isNow && asksBecause(what) && { ask: { words: say('today.because'), choices } }),
    })
  }

  const remove = (gone: string) => {
    open(null)
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

  return {
    moments: momentsOn(journal, day),
    opened: opened === null ? null : findEntry(journal, opened, 'moment'),
    open,
    log,
    remove,
  }
}
