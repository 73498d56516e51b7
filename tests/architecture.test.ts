import { readdirSync, readFileSync } from 'node:fs'
import { posix, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { circleIn, LONGEST, violations } from './houseRules.ts'

/** As it is where the figures of others were made: longer, and not to be parted. */
const BANK = 'bank.mjs'

test('the house stands', () => {
  const root = fileURLToPath(new URL('..', import.meta.url))
  const entries = readdirSync(`${root}/src`, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile()).map((entry) => `${entry.parentPath}/${entry.name}`)
  expect(files.length).toBeGreaterThan(10)
  const texts = files.map(
    (file) => [relative(root, file).split(sep).join('/'), readFileSync(file, 'utf8')] as const,
  )
  expect(violations(new Map(texts))).toEqual([])
  expect(circleIn(new Map(texts))).toBeNull()
})

test('no test and no script holds two nouns', () => {
  const root = fileURLToPath(new URL('..', import.meta.url))
  const longer = ['tests', 'scripts'].flatMap((folder) =>
    readdirSync(`${root}/${folder}`, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.(tsx?|mjs)$/.test(entry.name) && entry.name !== BANK)
      .map((entry) => posix.join(entry.parentPath.split(sep).join('/'), entry.name))
      .filter((path) => readFileSync(path, 'utf8').split('\n').length - 1 > LONGEST),
  )
  expect(longer).toEqual([])
})

test('a circle is found, also one of types alone, or of what is fetched later', () => {
  const a = ['src/domain/a.ts', "import type { B } from './b.ts'"] as const
  const b = ['src/domain/b.ts', "import { c } from './c.ts'"] as const
  const c = ['src/domain/c.ts', "export type A = import('./a.ts').A"] as const
  expect(circleIn(new Map([a, b]))).toBeNull()
  expect(circleIn(new Map([a, b, c]))).toEqual([a[0], b[0], c[0], a[0]])
  const later = [c[0], "export const a = () => import('./a.ts')"] as const
  expect(circleIn(new Map([a, b, later]))).toEqual([a[0], b[0], c[0], a[0]])
})

test('imports are paths, not aliases', () => {
  const settings = ['../tsconfig.json', '../vite.config.ts', '../package.json']
  const texts = settings.map((file) => readFileSync(new URL(file, import.meta.url), 'utf8')).join('\n')
  // A package may be taken in another of its own builds; nothing of ours goes by another name.
  const ownBuilds =
    /alias: \[\s*\{ find: \/\^dexie\$\/, replacement: DEXIE \},\s*\{ find: \/\^workbox-window\$\/, replacement: WORKBOX \},\s*\{ find: SHIM, replacement: 'react' \},?\s*\]/
  const known = texts.replace(ownBuilds, '')
  expect(known).not.toMatch(/"paths"|"baseUrl"|\balias:|"imports":/)
})

describe('the gatekeeper', () => {
  const TODAY = 'src/features/today/TodayScreen.tsx'
  const refused: readonly (readonly [what: string, path: string, text: string])[] = [
    ['a floor above', 'src/domain/day.ts', "import { readAll } from '../insight/reading.ts'"],
    ['a type from above', 'src/vault/pages.ts', "import type { App } from '../app/App.tsx'"],
    ['a type named in passing', 'src/vault/pages.ts', "export type A = import('../app/App.tsx').A"],
    [
      'a kind that knows the journal',
      'src/domain/kinds/pause.ts',
      "import { putEntry } from '../journal.ts'",
    ],
    [
      'pages that know of keys',
      'src/vault/pages/shelf.ts',
      "import { openKeyring } from '../keys/keyring.ts'",
    ],
    [
      'a room that knows the vault above it',
      'src/vault/lock/lock.ts',
      "import { openVault } from '../openVault.ts'",
    ],
    [
      'a room of a feature that knows one above it',
      'src/features/settings/backup/SaveBackup.tsx',
      "import { sealedNote } from '../kept/sealedNote.ts'",
    ],
    [
      'a room of a feature that knows the screen above it',
      'src/features/settings/reminder/ReminderScreen.tsx',
      "import { HourSettings } from '../HourSettings.tsx'",
    ],
    ['another room of the floor', 'src/ui/Scale.tsx', "import { loadWords } from '../words/words.ts'"],
    ['another feature', TODAY, "import { Care } from '../care/CareScreen.tsx'"],
    ['another feature, later', TODAY, "export const care = () => import('../care/CareScreen.tsx')"],
    ['an address that is computed', TODAY, 'export const any = (name: string) => import(name)'],
    ['a glob', TODAY, "export const all = import.meta.glob('../*/*.tsx')"],
    ['a worker of another room', TODAY, "new Worker(new URL('../../app/worker.ts', import.meta.url))"],
    ['a re-export', 'src/ui/format.ts', "export { useToday } from '../store/useToday.tsx'"],
    ['a re-export of all', 'src/ui/format.ts', "export * from '../store/useToday.tsx'"],
    ['a style from above', 'src/ui/Scale.tsx', "import '../app/App.module.css'"],
    ['a style within a style', 'src/ui/Scale.module.css', "@import '../app/App.module.css';"],
    ['words from above', 'src/domain/day.ts', "import words from '../words/en/today.json'"],
    ['main past the app', 'src/main.tsx', "import { emptyJournal } from './domain/journal.ts'"],
    ['a forbidden package', 'src/domain/day.ts', "import { useState } from 'react'"],
    ['a package that begins alike', 'src/store/useDraft.ts', "import Dexie from 'react-dexie'"],
    ['a package of Node', 'src/domain/day.ts', "import { readFileSync } from 'node:fs'"],
    ['something outside', 'src/app/App.tsx', "import { version } from '../../package.json'"],
    ['an unknown folder', 'src/services/sync.ts', ''],
    ['a file beside the rooms', 'src/router.ts', ''],
    ['a file beside the features', 'src/features/routes.ts', ''],
    ['a barrel', 'src/ui/index.ts', ''],
    ['a drawer', 'src/domain/utils/text.ts', ''],
    ['a long file', 'src/domain/day.ts', '\n'.repeat(301)],
    ['a part fetched by itself', TODAY, "import { lazy } from 'react'\nconst Part = lazy(() => load())"],
  ]
  test.each(refused)('refuses %s', (_, path, text) => {
    expect(violations(new Map([[path, text]]))).toEqual([expect.stringContaining(path)])
  })

  const allowed: readonly (readonly [what: string, path: string, text: string])[] = [
    [
      'floors below',
      TODAY,
      "import { addDays } from '../../domain/day.ts'\nimport '../../ui/Scale.module.css'",
    ],
    ['its own room', TODAY, "import { MomentRow } from './MomentRow.tsx'\nimport './parts/part.json'"],
    [
      'its packages',
      'src/vault/keys.ts',
      "import { hmac } from '@noble/hashes/hmac.js'\nimport Dexie from 'dexie'",
    ],
    [
      'a lazy screen',
      'src/app/routes.ts',
      "export const today = () => import('../features/today/TodayScreen.tsx')",
    ],
    [
      'the app in main',
      'src/main.tsx',
      "import { createRoot } from 'react-dom/client'\nimport { App } from './app/App.tsx'",
    ],
    ['an address on the web', 'src/app/App.tsx', 'export const here = new URL(location.href, origin)'],
    [
      'text that looks like an import',
      'src/domain/day.ts',
      "// import 'react'\nexport const text = \"import 'react'\"",
    ],
  ]
  test.each(allowed)('lets %s pass', (_, path, text) => {
    expect(violations(new Map([[path, text]]))).toEqual([])
  })
})
