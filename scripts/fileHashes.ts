import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import type { Plugin } from 'vite'

/** Where the list lies in a built app. */
const LIST = 'hashes.txt'

/**
 * Lists the SHA-256 of every file of the build but the list itself and the service worker, which names the list, in
 * the form that `sha256sum -c` reads. Two clean builds of one version give the same list.
 */
export function fileHashes(): Plugin {
  return {
    name: 'file-hashes',
    apply: 'build',
    enforce: 'post',
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        const built = Object.values(bundle).map((file) => {
          const content = file.type === 'chunk' ? file.code : file.source
          return [file.fileName, content] as const
        })
        const copied = filesIn('public').map((name) => [name, readFileSync(`public/${name}`)] as const)
        const lines = [...built, ...copied]
          .map(([name, content]) => `${createHash('sha256').update(content).digest('hex')}  ${name}`)
          .sort((a, b) => (a.slice(66) < b.slice(66) ? -1 : 1))
        this.emitFile({ type: 'asset', fileName: LIST, source: `${lines.join('\n')}\n` })
      },
    },
  }
}

function filesIn(folder: string): readonly string[] {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => `${entry.parentPath}/${entry.name}`.slice(folder.length + 1))
}
