import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const SRC = join(import.meta.dirname, '../src')

/** Comes and goes with Today alone, all of which is new to the page then. */
const WITH_TODAY = /^:global\(:root\):has\(\.dock\)$/

// docs/decisions/0185: either gives every element of the page its style anew, at a tap and at each that comes or goes.
test('no rule restyles the whole page where one thing on it comes or goes', () => {
  expect(pageWideRules(styleSheets())).toEqual([])
})

test('such rules are found', () => {
  const css = `
    .a > * + * { margin: 0 }
    @media print { * ~ * { margin: 0 } }
    :global(html):has(.b) { scroll-padding: var(--s4) }
    :root:has(.b) { --c: 1px }
    :global(html):has(.b) .c { padding: var(--s4) }
    .a > * { margin: var(--s4) }
    html:has(.b) { scroll-padding: 4rem }
  `
  expect(pageWideRules([css])).toEqual(['.a > * + *', '* ~ *', ':global(html):has(.b)', ':root:has(.b)'])
})

function pageWideRules(sheets: readonly string[]): readonly string[] {
  return sheets.flatMap((css) =>
    [...css.replaceAll(/\/\*.*?\*\//gs, '').matchAll(/([^{}]+)\{([^{}]*)\}/g)].flatMap(([, before, body]) => {
      const selector = (before ?? '').split(';').at(-1)?.trim() ?? ''
      const isOfRoot = /^(?::global\()?(?:html|:root)\)?:has\([^\s]*(?: [^\s]*)?\)$/.test(selector)
      const named = isOfRoot && /--/.test(body ?? '') && !WITH_TODAY.test(selector)
      return /(?:^|[\s>])\* [+~] /.test(selector) || named ? [selector] : []
    }),
  )
}

function styleSheets(): readonly string[] {
  return readdirSync(SRC, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.css'))
    .map((path) => readFileSync(join(SRC, path), 'utf8'))
}
