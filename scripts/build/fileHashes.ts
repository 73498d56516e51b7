import { createHash } from 'node:crypto'
import { appendFileSync, readdirSync, readFileSync } from 'node:fs'
import type { Plugin } from 'vite'
import type { ManifestTransform } from 'workbox-build'

/** Where the list lies in a built app. */
const LIST = 'hashes.txt'
const WORKER = 'sw.js'

const hashOf = (content: string | Uint8Array) => createHash('sha256').update(content).digest('hex')

/**
 * Lists the SHA-256 of every file of the build but the list itself, in the form that `sha256sum -c` reads. Two clean
 * builds of one version give the same list.
 */
export function fileHashes(): Plugin {
  let folder = ''
  return {
    name: 'file-hashes',
    apply: 'build',
    enforce: 'post',
    configResolved({ build }) {
      folder = build.outDir
    },
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        const built = Object.values(bundle).map((file) => {
          const content = file.type === 'chunk' ? file.code : file.source
          return [file.fileName, content] as const
        })
        const copied = filesIn('public').map((name) => [name, readFileSync(`public/${name}`)] as const)
        const lines = [...built, ...copied]
          .map(([name, content]) => `${hashOf(content)}  ${name}`)
          .sort((a, b) => (a.slice(66) < b.slice(66) ? -1 : 1))
        this.emitFile({ type: 'asset', fileName: LIST, source: `${lines.join('\n')}\n` })
      },
    },
    // The worker is written when all else is there, and comes last in the list.
    closeBundle: {
      sequential: true,
      order: 'post',
      handler() {
        appendFileSync(`${folder}/${LIST}`, `${hashOf(readFileSync(`${folder}/${WORKER}`))}  ${WORKER}\n`)
      },
    },
  }
}

/**
 * The worker lays the list in, and the list names the worker: so the worker knows its version by all other files, and
 * not by its hash.
 */
export const listByTheOthers: ManifestTransform = (entries) => {
  const others = entries.filter(({ url }) => url !== LIST).map(({ url, revision }) => `${url} ${revision}`)
  const revision = hashOf([...others, hashOf(readFileSync('public/hand-over.js'))].sort().join('\n')).slice(
    0,
    32,
  )
  return { manifest: entries.map((entry) => (entry.url === LIST ? { ...entry, revision } : entry)) }
}

function filesIn(folder: string): readonly string[] {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => `${entry.parentPath}/${entry.name}`.slice(folder.length + 1))
}
