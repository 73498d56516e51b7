import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { installIfNeeded, read, root, run } from './install.mjs'

/**
 * `npm run release`: builds the app anew into `dist/`, and lays beside it, in `release/`, the bill of materials
 * (CycloneDX) and the SHA-256 of every file of both. The same sources give the same bytes, to the last one.
 */

installIfNeeded()
rmSync(join(root, 'dist'), { recursive: true, force: true })
if (run('npx', ['--no-install', 'vite', 'build', '--logLevel', 'warn']) !== 0) process.exit(1)

const folder = join(root, 'release')
rmSync(folder, { recursive: true, force: true })
mkdirSync(folder)
writeFileSync(join(folder, 'sbom.cdx.json'), `${JSON.stringify(billOfMaterials(), null, 2)}\n`)
const files = [...filesIn('dist'), 'release/sbom.cdx.json'].sort()
const lines = files.map((file) => {
  const hash = createHash('sha256')
    .update(readFileSync(join(root, file)))
    .digest('hex')
  return `${hash}  ${file}`
})
writeFileSync(join(folder, 'SHA256SUMS'), `${lines.join('\n')}\n`)
console.log(`dist/ is ready: ${files.length - 1} files. \`sha256sum -c release/SHA256SUMS\` checks them.`)

/** What npm knows of the packages that are shipped, without what would differ from one run to the next. */
function billOfMaterials() {
  const { serialNumber: _, ...bill } = JSON.parse(
    read('npm', ['sbom', '--sbom-format', 'cyclonedx', '--omit', 'dev', '--package-lock-only']),
  )
  const { timestamp: __, tools: ___, component, ...metadata } = bill.metadata
  // npm names the project after the folder it lies in.
  return { ...bill, metadata: { ...metadata, component: { ...component, name: 'shoreline' } } }
}

/** @param {string} name */
function filesIn(name) {
  const entries = readdirSync(join(root, name), { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => `${entry.parentPath}/${entry.name}`.slice(root.length + 1).replaceAll('\\', '/'))
}
