import { spawnSync } from 'node:child_process'
import {
  closeSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  openAsBlob,
  openSync,
  readFileSync,
  rmSync,
  statSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { openLoader } from './loader.mjs'

/**
 * Lets programs pack one synthetic mailbox of 200 MiB each, reads what they made, and prints whether each day and hour
 * came to what the mailbox's maker says. By hand, as it needs the programs and takes minutes: see docs/intake.md. `--
 * zip` tries those alone whose name begins so; `ARCHIVE_SIZE=20` takes less time.
 */

const only = process.argv.slice(2)
const size = process.env.ARCHIVE_SIZE ?? '200'
const folder = mkdtempSync(join(tmpdir(), 'shoreline-archives-'))
const at = (/** @type {string} */ name) => join(folder, name)
const PYTHON =
  'import sys, zipfile\nwith zipfile.ZipFile(sys.argv[1], "w", int(sys.argv[3]), allowZip64=True) as z: z.write(sys.argv[2], "Takeout/Mail/Sent.mbox")'
const STREAMED =
  'import sys, zipfile\nclass Pipe:\n  def write(self, data): return sys.stdout.buffer.write(data)\n  def flush(self): pass\nwith zipfile.ZipFile(Pipe(), "w", 8) as z: z.write(sys.argv[1], "Sent.mbox")'

/** Name, what it makes, and what it is called with; what ends in `>` gives it on its standard output. @type {[string, string, string[]][]} */
const PROGRAMS = [
  ['Info-ZIP', 'info.zip', ['zip', '-q', at('info.zip'), 'Sent.mbox']],
  ['Info-ZIP, stored', 'stored.zip', ['zip', '-q0', at('stored.zip'), 'Sent.mbox']],
  ['Info-ZIP, to a pipe', 'pipe.zip', ['zip', '-q', '-', 'Sent.mbox', '>']],
  ['Python’s zipfile, deflated', 'python.zip', ['python3', '-c', PYTHON, at('python.zip'), 'Sent.mbox', '8']],
  [
    'Python’s zipfile, stored',
    'pythonStored.zip',
    ['python3', '-c', PYTHON, at('pythonStored.zip'), 'Sent.mbox', '0'],
  ],
  ['Python’s zipfile, to a pipe', 'pythonPipe.zip', ['python3', '-c', STREAMED, 'Sent.mbox', '>']],
  ['7-Zip’s zip', '7z.zip', ['7z', 'a', '-bd', '-mx=3', '-tzip', at('7z.zip'), 'Sent.mbox']],
  [
    '7-Zip’s zip, Deflate64',
    '7z64.zip',
    ['7z', 'a', '-bd', '-mx=1', '-mm=Deflate64', '-tzip', at('7z64.zip'), 'Sent.mbox'],
  ],
  ['bsdtar’s zip', 'bsd.zip', ['bsdtar', '--format', 'zip', '-cf', at('bsd.zip'), 'Sent.mbox']],
  ['like macOS, with __MACOSX', 'mac.zip', ['zip', '-qr', at('mac.zip'), 'Sent.mbox', '__MACOSX']],
  ['GNU tar', 'gnu.tar', ['tar', '-cf', at('gnu.tar'), 'Sent.mbox']],
  ['GNU tar, pax', 'pax.tar', ['tar', '--format=pax', '-cf', at('pax.tar'), 'Sent.mbox']],
  ['bsdtar', 'bsd.tar', ['bsdtar', '-cf', at('bsd.tar'), 'Sent.mbox']],
  ['GNU tar, packed', 'gnu.tgz', ['tar', '-czf', at('gnu.tgz'), 'Sent.mbox']],
  ['gzip', 'Sent.mbox.gz', ['gzip', '-c', 'Sent.mbox', '>']],
]

const loader = await openLoader()
let broken = 0
try {
  const sidecar = at('truth.json')
  const maker = fileURLToPath(new URL('../tests/fixtures/samples/make-mbox.mjs', import.meta.url))
  const flags = ['--flavor', 'takeout', '--seed', '7', '--size', `${size}MiB`, '--sidecar', sidecar]
  run([process.execPath, maker, ...flags, '>'], 'Sent.mbox')
  mkdirSync(at('__MACOSX'))
  cpSync(sidecar, at('__MACOSX/._Sent.mbox'))
  const truth = JSON.parse(readFileSync(sidecar, 'utf8'))
  const { readFiles } = await loader.load('/src/intake/readFiles.ts')
  console.log('| archive | MiB | messages | as they are |\n|---|---|---|---|')
  for (const [name, made, words] of PROGRAMS) {
    if (only.length > 0 && !only.some((word) => name.startsWith(word))) continue
    if (!run(words, made)) {
      console.log(`| ${name} | not installed | | |`)
      continue
    }
    const file = Object.assign(await openAsBlob(at(made)), { name: made })
    // A day that ends at midnight is the one that the maker counts by.
    const asked = { files: [file], timeZone: 'Europe/Berlin', dayEndsAt: 0, today: '2027-01-01' }
    const result = await readFiles(asked, () => undefined)
    const reading = result.ok ? [result.value].flat()[0] : null
    const isRight = reading !== null && reading.messages === truth.messages && isAsCounted(reading, truth)
    if (!isRight) broken += 1
    const found = isRight ? 'yes' : `no ✗ ${result.ok ? '' : result.fault}`
    console.log(
      `| ${name} | ${Math.round(statSync(at(made)).size / 2 ** 20)} | ${reading?.messages} | ${found} |`,
    )
    rmSync(at(made))
  }
} finally {
  await loader.close()
  rmSync(folder, { recursive: true, force: true })
}
process.exit(broken > 0 ? 1 : 0)

/** @param {readonly string[]} words @param {string} made */
function run(words, made) {
  const isPiped = words.at(-1) === '>'
  const out = isPiped ? openSync(at(made), 'w') : null
  const [program = '', ...more] = isPiped ? words.slice(0, -1) : words
  const { error, status } = spawnSync(program, more, {
    cwd: folder,
    stdio: ['ignore', out ?? 'ignore', 'inherit'],
  })
  if (out !== null) closeSync(out)
  return !error && status === 0
}

/**
 * Whether every hour of every day came to what the maker counted.
 *
 * @param {{ counted: number, whereSent: { day: string, sent: Record<string, number> }[] }} reading
 * @param {{ days: Record<string, { hours: number[] }> }} truth
 */
function isAsCounted({ counted, whereSent }, { days }) {
  const read = new Map(whereSent.map(({ day, sent }) => [day, sent]))
  const all = Object.values(days).flatMap(({ hours }) => hours)
  return (
    counted === all.reduce((sum, count) => sum + count, 0) &&
    Object.entries(days).every(([day, { hours }]) =>
      hours.every((count, hour) => (read.get(day)?.[hour] ?? 0) === count),
    )
  )
}
