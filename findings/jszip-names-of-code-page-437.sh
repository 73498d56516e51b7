#!/usr/bin/env bash
# jszip 3.10.2, `loadAsync`, on a ZIP whose names are in code page 437, which is what names are in unless they are marked
# as UTF-8 (PKWARE's APPNOTE 6.3.10, appendix D). Older programs of Windows write ZIPs so.
#
# Expected: the three files Ä.mbox, Ö.mbox and Ü.mbox, as yauzl 3.4.0 gives them.
# Seen: their first letters all become the sign for what is none in UTF-8, so all three have one name, and the last takes
# the place of the others: two of three mailboxes are not there. No error.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund jszip@3.10.2 yauzl@3.4.0

cat >seen.mjs <<'JS'
import assert from 'node:assert/strict'
import { promisify } from 'node:util'
import JSZip from 'jszip'
import yauzl from 'yauzl'

// Three empty files, stored: what stands before each, then the directory, then its end.
const names = [0x8e, 0x99, 0x9a].map((letter) => Buffer.from([letter, ...Buffer.from('.mbox')]))
const headOf = (sign, length, nameAt, name, at = 0) => {
  const head = Buffer.alloc(length)
  head.writeUInt32LE(sign, 0)
  head.writeUInt16LE(20, nameAt === 28 ? 6 : 4)
  head.writeUInt16LE(name.length, nameAt)
  if (nameAt === 28) head.writeUInt32LE(at, 42)
  return Buffer.concat([head, name])
}
const parts = names.map((name) => headOf(0x04034b50, 30, 26, name))
const places = parts.map((_, place) => Buffer.concat(parts.slice(0, place)).length)
const directory = Buffer.concat(names.map((name, place) => headOf(0x02014b50, 46, 28, name, places[place])))
const end = Buffer.alloc(22)
end.writeUInt32LE(0x06054b50, 0)
end.writeUInt16LE(names.length, 8)
end.writeUInt16LE(names.length, 10)
end.writeUInt32LE(directory.length, 12)
end.writeUInt32LE(Buffer.concat(parts).length, 16)
const zip = Buffer.concat([...parts, directory, end])

const right = []
const reader = await promisify(yauzl.fromBuffer)(zip, { lazyEntries: false })
reader.on('entry', ({ fileName }) => right.push(fileName))
await new Promise((done) => reader.on('end', done))
assert.deepEqual(right, ['Ä.mbox', 'Ö.mbox', 'Ü.mbox'])

const seen = Object.keys((await JSZip.loadAsync(zip)).files)
console.log(`yauzl: ${right.join(', ')}; jszip: ${seen.join(', ')}`)
assert.deepEqual(seen, ['\ufffd.mbox'])
JS
node seen.mjs
echo 'As described.'
