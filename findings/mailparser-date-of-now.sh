#!/usr/bin/env bash
# mailparser 3.14.2, `simpleParser`, on a message whose Date is an example of RFC 5322 (appendix A.6.3: comments and
# blanks may stand between any two parts of a date).
#
# Expected: 21 November 1997, 15:55:06 UTC; or, where the date is not understood, none.
# Seen: the moment at which the message is parsed. A mailbox that is gone through at midnight was written at midnight.
# No error.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund mailparser@3.14.2

cat >seen.mjs <<'JS'
import assert from 'node:assert/strict'
import { simpleParser } from 'mailparser'

const messageOf = (date) =>
  `Date: ${date}\r\nFrom: one@example.org\r\nTo: other@example.org\r\nSubject: tide\r\n\r\nwords\r\n`
const plain = await simpleParser(messageOf('Fri, 21 Nov 1997 09:55:06 -0600'))
assert.equal(plain.date.toISOString(), '1997-11-21T15:55:06.000Z')

const before = Date.now()
const commented = await simpleParser(messageOf('Fri, 21 Nov 1997 09(comment):   55  :  06 -0600'))
const seen = commented.date.getTime()
console.log(`without a comment: ${plain.date.toISOString()}; with one: ${commented.date.toISOString()}`)
assert.ok(seen >= before && seen <= Date.now())
JS
node seen.mjs
echo 'As described.'
