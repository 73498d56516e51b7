import { addDays, type Day, daysBetween, mondayOf, weekOf } from './day.ts'
import type { LiveEntry } from './kinds/entry.ts'
import { type Pause, pauseIdOf, SHIFT_OUTCOMES } from './kinds/pause.ts'
import { settingIdOf } from './kinds/setting.ts'
import type { Stamp } from './kinds/stamp.ts'
import { after, type Clock } from './sampleClock.ts'
import type { Random } from './sampleRandom.ts'
import type { SampleWords } from './sampleWords.ts'
import type { Instant } from './wallTime.ts'

/** A span the sample person is away, both ends inside. */
export type Leave = { readonly from: Day; readonly to: Day }

/** One leave a year, ascending, half a year away from today so that it never hides the last weeks. */
export function leavesOf(today: Day, length: number, random: Random): readonly Leave[] {
  const leaves: Leave[] = []
  for (let back = 200; back < length; back += 365) {
    const from = mondayOf(addDays(today, -back - Math.floor(random.between(0, 30))))
    leaves.push({ from, to: addDays(from, random.uniform() < 0.5 ? 13 : 20) })
  }
  return leaves.filter(({ from }) => daysBetween(from, today) <= length).reverse()
}

/** A pause in about half of all weeks at work, and in the last whole one with the words for it. */
export function pausesOf(
  first: Day,
  today: Day,
  leaves: readonly Leave[],
  random: Random,
  clock: Clock,
  words: SampleWords,
): readonly Pause[] {
  const pauses: Pause[] = []
  const last = addDays(mondayOf(today), -7)
  let heldBefore = false
  for (let monday = mondayOf(addDays(first, 6)); monday <= last; monday = addDays(monday, 7)) {
    const isLast = monday === last
    const isAway = leaves.some(({ from, to }) => from <= monday && monday <= to)
    const isHeld = isLast || (random.uniform() < 0.5 && !isAway)
    if (isHeld) {
      pauses.push({
        kind: 'pause',
        id: pauseIdOf(weekOf(monday)),
        week: weekOf(monday),
        heavy: random.pick(words.heavy),
        working: random.pick(words.working),
        shift: isLast ? words.lastShift : random.pick(words.shifts),
        together: random.uniform() < 0.15,
        lastShift: heldBefore ? random.pick(SHIFT_OUTCOMES) : null,
        other: null,
        editedAt: after(clock.at(addDays(monday, 4), random.between(16, 18)), 0),
      })
    }
    heldBefore = isHeld
  }
  return pauses
}

/** What has few days of its own: leave, repairs, words, ways to rest, people and settings. */
export function deskOf(
  first: Day,
  today: Day,
  leaves: readonly Leave[],
  clock: Clock,
  words: SampleWords,
): readonly LiveEntry[] {
  const stamp = (what: string, index: number, day: Day): Stamp => ({
    id: `sample-${what}-${index + 1}`,
    editedAt: after(clock.at(day, 19), index),
  })
  const daysAgo = (days: number) => [addDays(today, -days), first].sort().reverse()[0] as Day
  const started: Instant = after(clock.at(first, 19), 0)
  return [
    ...leaves.map(({ from, to }, index): LiveEntry => {
      return {
        kind: 'season',
        ...stamp('leave', index, to),
        sort: 'leave',
        name: words.leave,
        from,
        to,
        leftOut: true,
      }
    }),
    ...words.repairs.map((repair, index): LiveEntry => {
      const opened = daysAgo(16 + 70 * index)
      const isOpen = index === 0
      const by = isOpen ? addDays(today, 5) : null
      return {
        kind: 'repair',
        ...stamp('repair', index, opened),
        ...repair,
        opened,
        by,
        state: isOpen ? 'open' : 'repaired',
        story: [],
      }
    }),
    ...words.statements.map(
      (told, index): LiveEntry => ({ kind: 'statement', ...stamp('statement', index, daysAgo(60)), ...told }),
    ),
    ...words.restoratives.map(
      (told, index): LiveEntry => ({
        kind: 'restorative',
        ...stamp('restorative', index, daysAgo(30)),
        ...told,
      }),
    ),
    ...words.people.map(
      (told, index): LiveEntry => ({ kind: 'person', ...stamp('person', index, daysAgo(80)), ...told }),
    ),
    { kind: 'setting', id: settingIdOf('welcomed'), name: 'welcomed', value: first, editedAt: started },
    {
      kind: 'setting',
      id: settingIdOf('backupReminder'),
      name: 'backupReminder',
      value: false,
      editedAt: started,
    },
  ]
}
