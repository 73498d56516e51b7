import { readFileSync } from 'node:fs'
import type { Plugin } from 'vite'

/**
 * `public/_headers` is the one place where the headers stand: static hosts read it as it is, `npm start` serves
 * with it, and its policy goes into the page itself for hosts that set no headers.
 */
export const securityHeaders: Readonly<Record<string, string>> = Object.fromEntries(
  readFileSync(new URL('../../public/_headers', import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('  '))
    .map((line) => [line.slice(0, line.indexOf(':')).trim(), line.slice(line.indexOf(':') + 1).trim()]),
)

/** Writes the content-security policy into the built page. `frame-ancestors` only counts as a header. */
export function policyInPage(): Plugin {
  const policy = (securityHeaders['Content-Security-Policy'] ?? '').replace(/; frame-ancestors [^;]*/, '')
  return {
    name: 'policy-in-page',
    apply: 'build',
    transformIndexHtml: () => [
      {
        tag: 'meta',
        attrs: { 'http-equiv': 'Content-Security-Policy', content: policy },
        injectTo: 'head-prepend',
      },
    ],
  }
}
