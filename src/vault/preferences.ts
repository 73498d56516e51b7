import { fault, ok, type Result } from '../domain/result.ts'
import { DATABASE_NAME, openDatabase, type PreferencesRecord, type Tables } from './pages/database.ts'

/** What the app must know before anything is unlocked. It lies in the clear, so it says nothing of the journal. */
export type Preferences = {
  /** Null follows the browser. */
  readonly language: 'en' | 'fr-CA' | null
  readonly appearance: 'auto' | 'light' | 'dark'
  /** Minutes out of sight after which a lock closes; 0 is at once, null never. */
  readonly lockHiddenAfter: (typeof HIDDEN_AFTER)[number]
  /** Minutes without a touch after which a lock closes; null never. */
  readonly lockIdleAfter: (typeof IDLE_AFTER)[number]
  /** Whether the app goes by a plain name, with a plain icon, where the platform lets it. */
  readonly discreet: boolean
  /** The zone the person's days are in, as the IANA database names it; null is the browser's. */
  readonly timeZone: string | null
  /** Whether the browser may check the spelling of what is written, which some do by sending it to their makers. */
  readonly spelling: boolean
}

/** The minutes out of sight that can be chosen. */
export const HIDDEN_AFTER = [0, 1, 5, 15, null] as const

/** The minutes without a touch that can be chosen. */
export const IDLE_AFTER = [2, 5, 15, null] as const

/** Preferences as they come. */
export const DEFAULT_PREFERENCES: Preferences = {
  language: null,
  appearance: 'auto',
  discreet: false,
  timeZone: null,
  spelling: false,
  lockHiddenAfter: 1,
  lockIdleAfter: 5,
}

/** Why preferences could not be kept. */
export type PreferencesFault = { readonly kind: 'no-storage' }

/** The preferences of this device. What is missing, or a value this version does not know, is as it comes. */
export async function readPreferences(
  databaseName = DATABASE_NAME,
): Promise<Result<Preferences, PreferencesFault>> {
  return withDatabase(databaseName, recordIn)
}

/** Keeps preferences, leaving the others as they are, and answers with all of them. */
export async function changePreferences(
  change: Partial<Preferences>,
  databaseName = DATABASE_NAME,
): Promise<Result<Preferences, PreferencesFault>> {
  return withDatabase(databaseName, (tables) =>
    tables.transaction('rw', tables.preferences, async () => {
      const record = { ...(await recordIn(tables)), ...change }
      await tables.preferences.put(record)
      return record
    }),
  )
}

async function recordIn(tables: Tables): Promise<PreferencesRecord> {
  return (await tables.preferences.get('preferences')) ?? { id: 'preferences' }
}

async function withDatabase(
  databaseName: string,
  work: (tables: Tables) => PromiseLike<PreferencesRecord>,
): Promise<Result<Preferences, PreferencesFault>> {
  const opened = await openDatabase(databaseName)
  if (!opened.ok) {
    if (opened.fault.kind === 'newer') opened.fault.database.close()
    return fault({ kind: 'no-storage' })
  }
  const record = await opened.value.run(work)
  opened.value.close()
  return record.ok ? ok(preferencesFrom(record.value)) : fault({ kind: 'no-storage' })
}

function preferencesFrom(record: PreferencesRecord): Preferences {
  const { language, appearance } = record
  return {
    language: language === 'en' || language === 'fr-CA' ? language : DEFAULT_PREFERENCES.language,
    appearance: appearance === 'light' || appearance === 'dark' ? appearance : DEFAULT_PREFERENCES.appearance,
    lockHiddenAfter: oneOf(HIDDEN_AFTER, record.lockHiddenAfter, DEFAULT_PREFERENCES.lockHiddenAfter),
    lockIdleAfter: oneOf(IDLE_AFTER, record.lockIdleAfter, DEFAULT_PREFERENCES.lockIdleAfter),
    discreet: record.discreet === true,
    spelling: record.spelling === true,
    timeZone: typeof record.timeZone === 'string' ? record.timeZone : DEFAULT_PREFERENCES.timeZone,
  }
}

function oneOf<Choice>(choices: readonly Choice[], value: unknown, otherwise: Choice): Choice {
  return choices.includes(value as Choice) ? (value as Choice) : otherwise
}
