import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { securityHeaders } from '../scripts/build/securityHeaders.ts'

const page = readFileSync(new URL('../docs/hosting.md', import.meta.url), 'utf8')

/** The headers that a recipe of the hosting page sets. */
function headersIn(language: string, line: RegExp): Readonly<Record<string, string>> {
  const recipe = new RegExp(`\`\`\`${language}\\n([^]*?)\`\`\``).exec(page)?.[1] ?? ''
  return Object.fromEntries(Array.from(recipe.matchAll(line), ([, name, value]) => [name, value]))
}

test('the recipe for nginx sets the headers the app is tested with', () => {
  expect(headersIn('nginx', /^ *add_header (\S+) "(.*)" always;$/gm)).toEqual(securityHeaders)
})

test('the recipe for Caddy sets the headers the app is tested with', () => {
  expect(headersIn('caddy', /^ *([A-Z][\w-]+) "(.*)"$/gm)).toEqual(securityHeaders)
})

test.each([
  ['nginx', /location ~ \/share\$ \{ client_max_body_size 1; [^}]*return 405; \}/],
  ['caddy', /@share path \*\/share\s+respond @share 405/],
])('the recipe for %s refuses what an app without its worker would post', (language, refusal) => {
  expect(new RegExp(`\`\`\`${language}\\n([^]*?)\`\`\``).exec(page)?.[1]).toMatch(refusal)
})

test('nothing may be fetched from elsewhere, framed, or run from text', () => {
  const policy = securityHeaders['Content-Security-Policy'] ?? ''
  expect(policy).toContain("default-src 'none'")
  expect(policy).toContain("frame-ancestors 'none'")
  expect(policy).not.toMatch(/unsafe-(inline|eval)\b(?<!wasm-unsafe-eval)|https?:|\*/)
})
