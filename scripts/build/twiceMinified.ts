import { gzipSync } from 'node:zlib'
import { type CompressOptions, minify as terse } from 'terser'
import { minify, type Plugin } from 'vite'

/** Five find 20 bytes more in all. */
const PASSES = 3

/**
 * What Vite's own minifier leaves is gone over once more by Terser, which is slower and finds a hundredth more
 * (docs/decisions/0090). The output says `minify: false` beside it: what a later hand printed anew would be longer.
 */
export function twiceMinified(): Plugin {
  return {
    name: 'twice-minified',
    apply: 'build',
    renderChunk: {
      order: 'post',
      async handler(code, { fileName }, { format }) {
        const module = format === 'es'
        const once = await minify(fileName, code, {
          module,
          compress: { target: 'es2022' },
          mangle: { toplevel: module },
          codegen: { removeWhitespace: true },
        })
        if (once.errors.length > 0) throw new Error(`${fileName}: ${once.errors[0]?.message}`)
        const print = async (from: string, compress: CompressOptions) => {
          // Licences stand in licences.json.
          const { code = from } = await terse(from, {
            module,
            ecma: 2020,
            compress,
            format: { comments: false },
          })
          return code
        }
        const twice = await print(once.code, { passes: PASSES })
        // Functions one after the other are more alike to gzip in some chunks, and farther from what is like them in others.
        const gathered = await print(twice, { hoist_funs: true })
        return { code: shorter(twice, gathered), map: null }
      },
    },
  }
}

/** Whichever takes fewer bytes on its way. */
function shorter(one: string, other: string): string {
  return gzipSync(other).length < gzipSync(one).length ? other : one
}
