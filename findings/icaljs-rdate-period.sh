#!/usr/bin/env bash
# ical.js 2.2.1, an event with `RDATE;VALUE=PERIOD`, which RFC 5545 (section 3.8.5.2) gives extra dates a length by.
#
# Expected: `getOccurrenceDetails` says when each date begins and ends, an extra one by its own period.
# Seen: the iterator hands on the period in place of a time, and `getOccurrenceDetails` throws
# "occurrence.convertToZone is not a function" for it.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund ical.js@2.2.1

cat >seen.mjs <<'JS'
import assert from 'node:assert/strict'
import ICAL from 'ical.js'

const calendar = [
  'BEGIN:VCALENDAR',
  'VERSION:2.0',
  'PRODID:-//Example//EN',
  'BEGIN:VEVENT',
  'UID:session@example.org',
  'DTSTAMP:20260101T000000Z',
  'DTSTART:20260302T090000Z',
  'DTEND:20260302T095000Z',
  'RDATE;VALUE=PERIOD:20260309T090000Z/20260309T103000Z,20260316T090000Z/PT2H',
  'END:VEVENT',
  'END:VCALENDAR',
].join('\r\n')

const event = new ICAL.Event(new ICAL.Component(ICAL.parse(calendar)).getFirstSubcomponent('vevent'))
const dates = event.iterator()
const said = []
for (let date = dates.next(); date && said.length < 5; date = dates.next()) {
  try {
    said.push(`${event.getOccurrenceDetails(date).endDate}`)
  } catch (error) {
    said.push(error.message)
    break
  }
}
console.log(said.join('\n'))
assert.ok(said.includes('occurrence.convertToZone is not a function'))
JS
node seen.mjs
echo 'As described.'
