#!/usr/bin/env bash
# fflate 0.8.3, `gunzipSync`, on a gzip file of two members (RFC 1952, section 2.2, allows any number of them; a mailbox
# that was archived month by month and joined with `cat` is one).
#
# Expected: the members' contents, one after the other, as gzip, zlib, pako and fflate's own `Gunzip` stream give them.
# Seen: the first member alone, cut to the length of the last one, and no error. Where the last member is the shorter
# one, the text ends in the middle of a line.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund fflate@0.8.3 pako@2.1.0

cat >seen.mjs <<'JS'
import assert from 'node:assert/strict'
import { gunzipSync as byZlib, gzipSync } from 'node:zlib'
import { Gunzip, gunzipSync } from 'fflate'
import pako from 'pako'

const first = 'From one@example.org Mon Mar  2 23:15:00 2026\n\nthe first message\n\n'
const second = 'From one@example.org Tue Mar  3 23:40:00 2026\n\nlast\n\n'
const members = Buffer.concat([gzipSync(first), gzipSync(second)])
const whole = first + second

assert.equal(byZlib(members).toString(), whole)
assert.equal(Buffer.from(pako.ungzip(members)).toString(), whole)
let streamed = ''
new Gunzip((part) => {
  streamed += Buffer.from(part).toString()
}).push(members, true)
assert.equal(streamed, whole)

const seen = Buffer.from(gunzipSync(members)).toString()
console.log(`zlib, pako and fflate's stream: ${whole.length} characters; fflate's gunzipSync: ${seen.length}:`)
console.log(JSON.stringify(seen))
assert.equal(seen, first.slice(0, second.length))
JS
node seen.mjs
echo 'As described.'
