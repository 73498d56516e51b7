#!/usr/bin/env bash
# ical-expander 3.2.0, `between`, on a weekly series of which one session was moved to a later month: `RECURRENCE-ID`
# with another `DTSTART` (RFC 5545, section 3.8.4.4), as every calendar writes a session that was put off.
#
# Expected: of the sessions on 2, 9, 16 and 23 March, with the second moved to 4 May, March has the 2nd, 16th and 23rd.
# Seen: the 2nd alone. The walk through the series ends at the first session that begins after the range, and the moved
# one does, in its old place. `all()` of the same calendar gives all four. No error.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund ical-expander@3.2.0

cat >seen.mjs <<'JS'
import assert from 'node:assert/strict'
import IcalExpander from 'ical-expander'

const event = (lines) => ['BEGIN:VEVENT', 'UID:session@example.org', 'DTSTAMP:20260101T000000Z', ...lines, 'SUMMARY:Session', 'END:VEVENT']
const ics = [
  ...['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Example//EN'],
  ...event(['DTSTART:20260302T140000Z', 'DTEND:20260302T145000Z', 'RRULE:FREQ=WEEKLY;COUNT=4']),
  ...event(['RECURRENCE-ID:20260309T140000Z', 'DTSTART:20260504T140000Z', 'DTEND:20260504T145000Z']),
  'END:VCALENDAR',
  '',
].join('\r\n')

const days = ({ events, occurrences }) =>
  [...events, ...occurrences].map(({ startDate }) => startDate.toString().slice(5, 10)).sort()
const calendar = new IcalExpander({ ics })
const march = days(calendar.between(new Date('2026-03-01T00:00:00Z'), new Date('2026-03-31T23:59:59Z')))
const all = days(calendar.all())
console.log(`March: ${march.join(', ')}; all: ${all.join(', ')}`)
assert.deepEqual(march, ['03-02'])
assert.deepEqual(all, ['03-02', '03-16', '03-23', '05-04'])
JS
node seen.mjs
echo 'As described.'
