import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const ROOT = new URL('../../', import.meta.url)
/** The only files that make fields: all else uses theirs. */
const MAKERS = /^src\/ui\/(TextField|TextInput|SecretField|Segmented|Scale|Choice|FileDrop)\.tsx$/

/** A field that a screen made for itself, or one that lets the browser carry off what is written in it. */
function rawFields(path: string, text: string): readonly string[] {
  const faults: string[] = []
  if (
    !MAKERS.test(path) &&
    // A slider holds no words.
    /<(input(?!\s+type="range")|textarea|select)\b|contentEditable|createElement\(\s*['"](input|textarea)/.test(
      text,
    )
  )
    faults.push(`${path}: makes a field of its own`)
  if (
    /spellCheck(?!=\{false\})|spellcheck|writingSuggestions|translate=(?!"no")/.test(text) &&
    !OWNER.test(path)
  )
    faults.push(`${path}: goes against what the root says of fields`)
  return faults
}
/** Follows the person's choice. */
const OWNER = /^src\/store\/PreferencesProvider\.tsx$/

test('every field is made in one place, and none says otherwise than the root', () => {
  const files = readdirSync(new URL('src/', ROOT), { recursive: true, encoding: 'utf8' })
  const sources = files
    .filter((name) => name.endsWith('.tsx') || name.endsWith('.ts'))
    .map((name) => `src/${name}`)
  expect(sources.length).toBeGreaterThan(100)
  expect(sources.flatMap((path) => rawFields(path, readFileSync(new URL(path, ROOT), 'utf8')))).toEqual([])
})

test.each([
  ['src/features/today/DayNote.tsx', '<textarea value={note} />'],
  ['src/features/care/People.tsx', '<input\n  type="text" />'],
  ['src/features/care/People.tsx', '<input aria-label="range" />'],
  ['src/features/care/People.tsx', '<p contentEditable />'],
  ['src/ui/TextField.tsx', '<textarea spellCheck />'],
  ['src/ui/TextField.tsx', '<textarea spellCheck={true} />'],
  ['src/ui/TextField.tsx', '<input writingSuggestions="true" />'],
  ['src/features/today/DayNote.tsx', '<p translate="yes">'],
])('%s is refused with %s', (path, text) => {
  expect(rawFields(path, text)).toHaveLength(1)
})

test('the root lets nothing be checked, suggested or translated', () => {
  const page = readFileSync(new URL('index.html', ROOT), 'utf8')
  expect(page).toMatch(/<html[^>]* translate="no" spellcheck="false" writingsuggestions="false">/)
  expect(page).toContain('<meta name="google" content="notranslate" />')
})
