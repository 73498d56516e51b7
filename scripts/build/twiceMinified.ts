import { gzipSync } from 'node:zlib'
import { type CompressOptions, minify as terse } from 'terser'
import { minify, type Plugin } from 'vite'

/** Five find 20 bytes more in all. */
const PASSES = 3

const ARROWS = { unsafe_arrows: true } as const

/**
 * What else a chunk is printed with, each kept where it is shorter: functions that do not know `this` as arrows, which
 * only a function that is called by `new` all the same would miss, members as methods, variables named together.
 */
const WAYS: readonly CompressOptions[] = [
  {},
  ARROWS,
  { ...ARROWS, unsafe_methods: true, hoist_vars: true },
  { hoist_vars: true, hoist_funs: true },
]

/**
 * What Vite's own minifier leaves is gone over once more by Terser, which is slower and finds a hundredth more
 * (docs/decisions/0090). The output says `minify: false` beside it: what a later hand printed anew would be longer. With
 * `MINIFIED=once`, as tests ask for a version that only comes after the one they try, it is not gone over.
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
        if (process.env.MINIFIED === 'once') return { code: once.code, map: null }
        // Nothing that Recharts reads does anything by being read. Elsewhere it may: a storage that is denied throws.
        const pure_getters = fileName.includes('charts') || ('strict' as const)
        const print = async (from: string, compress: CompressOptions) => {
          // Licences stand in licences.json.
          const { code = from } = await terse(from, {
            module,
            ecma: 2020,
            compress: { ...compress, pure_getters },
            format: { comments: false },
          })
          return code
        }
        const twice = await print(once.code, { passes: PASSES })
        // Functions one after the other are more alike to gzip in some chunks, and farther from what is like them in others.
        const gathered = await print(twice, { hoist_funs: true })
        let best = shorter(twice, gathered)
        // Each once more, and twice: what is written for one order still holds a little for another.
        for (const ways of WAYS) {
          const printed = await print(best, ways)
          best = shorter(best, shorter(printed, await print(printed, {})))
        }
        return { code: best, map: null }
      },
    },
  }
}

/** Whichever takes fewer bytes on its way. */
function shorter(one: string, other: string): string {
  return gzipSync(other).length < gzipSync(one).length ? other : one
}
