import { fault, ok, type Result } from '../domain/result.ts'
import { openDatabase, type PreferencesRecord } from './database.ts'
import { DATABASE_NAME } from './openVault.ts'

/** What the app must know before anything is unlocked. It lies in the clear, so it says nothing of the journal. */
export type Preferences = {
  /** Null follows the browser. */
  readonly language: 'en' | 'fr-CA' | null
  readonly appearance: 'auto' | 'light' | 'dark'
}

/** Preferences as they come. */
export const DEFAULT_PREFERENCES: Preferences = { language: null, appearance: 'auto' }

/** Why preferences could not be kept. */
export type PreferencesFault = { readonly kind: 'no-storage' }

/** The preferences of this device. What is missing, or a value this version does not know, is as it comes. */
export async function readPreferences(
  databaseName = DATABASE_NAME,
): Promise<Result<Preferences, PreferencesFault>> {
  return withRecord(databaseName, (record) => record)
}

/** Keeps preferences, leaving the others as they are, and answers with all of them. */
export async function changePreferences(
  change: Partial<Preferences>,
  databaseName = DATABASE_NAME,
): Promise<Result<Preferences, PreferencesFault>> {
  return withRecord(databaseName, (record) => ({ ...record, ...change }))
}

async function withRecord(
  databaseName: string,
  change: (record: PreferencesRecord) => PreferencesRecord,
): Promise<Result<Preferences, PreferencesFault>> {
  const opened = await openDatabase(databaseName)
  if (!opened.ok) {
    if (opened.fault.kind === 'newer') opened.fault.database.close()
    return fault({ kind: 'no-storage' })
  }
  const database = opened.value
  const done = await database.run((tables) =>
    tables.transaction('rw', tables.preferences, async () => {
      const before = (await tables.preferences.get('preferences')) ?? { id: 'preferences' }
      const after = change(before)
      if (after !== before) await tables.preferences.put(after)
      return after
    }),
  )
  database.close()
  return done.ok ? ok(preferencesFrom(done.value)) : fault({ kind: 'no-storage' })
}

function preferencesFrom({ language, appearance }: PreferencesRecord): Preferences {
  return {
    language: language === 'en' || language === 'fr-CA' ? language : DEFAULT_PREFERENCES.language,
    appearance: appearance === 'light' || appearance === 'dark' ? appearance : DEFAULT_PREFERENCES.appearance,
  }
}
