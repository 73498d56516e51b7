import { fault, ok } from '../domain/result.ts'
import { keepsAllAsBefore } from './goBack.ts'
import { readKeyring } from './keys/keyring.ts'
import type { Database } from './pages/database.ts'
import { type Keys, open } from './pages/sealing.ts'

/**
 * What a newer version wrote is carried out as far as this one can read it, and otherwise left alone. `atDoor` when the
 * database itself is of a newer version.
 */
export async function refuseNewer(
  found: { readonly database: Database; readonly version: number },
  given: Keys | undefined,
  atDoor = false,
) {
  const { database, version } = found
  const keys = given ? ok(given) : await database.run(readKeyring)
  const { newest, texts } =
    keys.ok && keys.value ? await readTexts(database, keys.value) : { newest: 0, texts: [] }
  const canGoBack = atDoor && (await keepsAllAsBefore(database))
  database.close()
  return fault({
    kind: 'from-newer-app',
    version: Math.max(version, newest),
    pages: texts,
    canGoBack,
  } as const)
}

/** The JSON texts of all pages that open, whatever their schema, and the newest schema among them (0 for none). */
async function readTexts(
  database: Database,
  keys: Keys,
): Promise<{ readonly newest: number; readonly texts: readonly string[] }> {
  const stored = await database.run((tables) => tables.pages.toArray())
  const opened = await Promise.all(
    (stored.ok ? stored.value : []).map((page) => open(keys, page.sealed, page)),
  )
  const pages = opened.filter((page) => page !== null)
  return { newest: Math.max(0, ...pages.map((page) => page.schema)), texts: pages.map((page) => page.text) }
}
