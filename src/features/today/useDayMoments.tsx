import { useState } from 'react'
import { type Day, monthOf } from '../../domain/day.ts'
import { findEntry, momentsOn } from '../../domain/entries.ts'
import { deleteEntry, putEntry } from '../../domain/journal.ts'
import { asksBecause, type Moment, placeholderClockOf } from '../../domain/kinds/moment.ts'
import type { OfferedMoment } from '../../domain/kinds/ownMoment.ts'
import { clockOf, wallTimeAt } from '../../domain/wallTime.ts'
import { lazyPart } from '../../store/lazyScreen.tsx'
import { momentKindName } from '../../store/momentKindName.ts'
import { newId } from '../../store/newId.ts'
import { useUndo } from '../../store/UndoProvider.tsx'
import { useCommand } from '../../store/useCommand.ts'
import { useJournal } from '../../store/useJournal.ts'
import { readNow, useToday } from '../../store/useToday.tsx'
import { useWords } from '../../store/WordsProvider.tsx'
import { formatClock } from '../../ui/format.ts'

const BecauseChips = lazyPart(async () => (await import('./BecauseChips.tsx')).BecauseChips)

/** The moments of one day, the one that is looked at closely, and what can be done with them. */
export type DayMoments = {
  readonly moments: readonly Moment[]
  readonly opened: Moment | null
  readonly open: (id: string | null) => void
  readonly log: (kind: OfferedMoment) => void
}

/** What a day's moments are shown and logged with; each step is one that can be undone. */
export function useDayMoments(day: Day): DayMoments {
  const say = useWords()
  const journal = useJournal()
  const today = useToday()
  const command = useCommand()
  const undo = useUndo()
  const [opened, open] = useState<string | null>(null)

  const log = (kind: OfferedMoment) => {
    const { what } = kind
    const isNow = day === today.day
    // A moment of an earlier day has no hour yet: it gets a place among the day's others, and is opened for one.
    const at = isNow ? readNow(today.dayEndsAt).at : wallTimeAt(day, placeholderClockOf(what), today.timeZone)
    const made = { kind: 'moment', id: newId(), what, day, at, times: 1, because: null, note: '' } as const
    const moment = isNow ? made : ({ ...made, hour: 'unknown' } as const)
    void command((journal, now) => putEntry(journal, moment, now))
    // What a rest was is asked as it is in Care.
    if (!isNow || what === 'real-rest') open(moment.id)
    const name = momentKindName(kind, say)
    const taken = {
      undo: () => void command((journal, now) => deleteEntry(journal, moment.id, monthOf(day), now)),
      more: () => open(moment.id),
    }
    undo.offer({
      ...taken,
      words: isNow
        ? say(asksBecause(what) ? 'today.loggedAsk' : 'today.logged', {
            name,
            clock: formatClock(clockOf(at), say.language),
          })
        : say('today.loggedEarlier', { name }),
      ...(isNow &&
        asksBecause(what) && { ask: <BecauseChips moment={moment.id} name={name} logged={taken} /> }),
    })
  }

  return {
    moments: momentsOn(journal, day),
    opened: opened === null ? null : findEntry(journal, opened, 'moment'),
    open,
    log,
  }
}
