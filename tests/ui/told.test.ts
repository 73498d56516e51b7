import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const SOURCES = new URL('../../src/', import.meta.url)

/** What a screen begins with is read as the rest of it is. */
const AT_ONCE = /openingOlder|lock\.unsaved/

/**
 * Regions that come into the page together with their words: a screen reader follows a region it knows, and of these it
 * says nothing, or not everywhere.
 */
function unheard(text: string): readonly string[] {
  const regions = text.match(
    /(?:&&|\?)\s*\(?\s*<\w+(?:\s+\w+=(?:"[^"]*"|\{[^}]*\}))*?\s+role="status"[\s\S]{0,160}/g,
  )
  return (regions ?? []).filter((region) => !AT_ONCE.test(region))
}

test('what is said unasked of something that was done has its place in the page before', () => {
  const files = readdirSync(SOURCES, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.tsx'),
  )
  expect(files.length).toBeGreaterThan(100)
  const faults = files.flatMap((name) =>
    unheard(readFileSync(new URL(name, SOURCES), 'utf8')).map((region) => `${name}: ${region.slice(0, 60)}`),
  )
  expect(faults).toEqual([])
})

test('nor is that place taken out of what is read while there are no words in it', () => {
  const sheets = readdirSync(SOURCES, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.css'),
  )
  const hides = (name: string) =>
    /(?<!> div|\.fault|\.trouble):empty[^{}]*\{[^}]*display: none/.test(
      readFileSync(new URL(name, SOURCES), 'utf8'),
    )
  expect(sheets.length).toBeGreaterThan(50)
  // Without a box of its own it takes no room either: `position: absolute`. Faults are read out whenever they come.
  expect(sheets.filter(hides)).toEqual([])
})

test.each([
  `{isBusy && <p role="status">{say('folder.running')}</p>}`,
  `{wrong >= OFTEN && (
        <p className={styles.soft} role="status">
          {say('lock.wrongOften')}`,
])('%s is refused', (text) => {
  expect(unheard(text)).toHaveLength(1)
})
