import type { Day } from '../domain/day.ts'
import { AppleHealth } from './appleHealth.ts'
import { type Entry, wholeOf } from './archive/entry.ts'
import { csvRows } from './csvRows.ts'
import type { HealthKind } from './fileKind.ts'
import { FitbitSleep } from './fitbitSleep.ts'
import { GoogleFitSleep } from './googleFitSleep.ts'
import type { HealthTally } from './healthTally.ts'

/** What tells of sleep and steps. */
export const HEALTH: readonly HealthKind[] = ['apple-health', 'fitbit-sleep', 'google-sleep']

/** A year of one app's sleep is a few megabytes. */
const LARGEST_LIST = 64 * 1024 * 1024

/**
 * Reads files of one of these kinds together. Null where they hold more than a life does. A file whose text is damaged
 * is told as unreadable.
 */
export async function readHealth(
  kind: HealthKind,
  entries: AsyncIterable<Entry>,
  {
    timeZone,
    dayEndsAt,
    today,
  }: { readonly timeZone: string; readonly dayEndsAt: number; readonly today: Day },
): Promise<HealthTally | null> {
  if (kind === 'apple-health') {
    const health = new AppleHealth()
    for await (const entry of entries) if (!(await health.read(entry.open()))) return null
    return health.finish({ dayEndsAt, today })
  }
  let damaged = 0
  const [fitbit, google] = [new FitbitSleep(), new GoogleFitSleep(timeZone)]
  for await (const entry of entries) {
    const bytes = await wholeOf(entry, LARGEST_LIST)
    if (!bytes) return null
    const text = new TextDecoder().decode(bytes)
    if (kind === 'fitbit-sleep' && !/^\s*[[{]/.test(text)) {
      fitbit.readTable(csvRows(text))
      continue
    }
    const json = parse(text)
    if (json === undefined) damaged++
    else if (kind === 'google-sleep') {
      if (!google.read(json, entry.path)) return null
    } else fitbit.read(json)
  }
  const tally = kind === 'fitbit-sleep' ? fitbit.finish(today) : google.finish(today)
  return { ...tally, unreadable: tally.unreadable + damaged }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}
