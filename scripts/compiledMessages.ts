import { compileMessageOrThrow } from '@lingui/message-utils/compileMessage'
import type { Plugin } from 'vite'

/** Compiles the message catalogues (ICU MessageFormat) at build time, so that the app carries no parser. */
export function compiledMessages(): Plugin {
  return {
    name: 'compiled-messages',
    enforce: 'pre',
    transform(code, id) {
      if (!/\/src\/words\/[^/]+\/[^/]+\.json$/.test(id)) return null
      const messages = Object.entries(JSON.parse(code) as Record<string, string>)
      const compiled = messages.map(([key, text]) => [key, compileMessageOrThrow(text)])
      return { code: JSON.stringify(Object.fromEntries(compiled)), map: null }
    },
  }
}
