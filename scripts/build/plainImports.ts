import type { Plugin } from 'vite'

/** As Vite writes `import(…).then(({ Name }) => …)`: a function that fetches, picks what is wanted and gives it back. */
const PICKED =
  /async \(\) => \{\s*const \{\s*(\w+)\s*\} = await (import\([^()]*\)(?:\.then\(\(?\w+\)? => \w+\.\w+\))?);\s*return \{\s*\1\s*\};?\s*\}/g

/**
 * Fetches a part of the app plainly: what Vite writes so that the bundler sees which of its names are wanted has done its
 * work once a chunk is there, and stands some forty times in the first of them.
 */
export function plainImports(): Plugin {
  return {
    name: 'plain-imports',
    apply: 'build',
    renderChunk: { order: 'pre', handler: (code) => ({ code: code.replace(PICKED, '() => $2'), map: null }) },
  }
}
