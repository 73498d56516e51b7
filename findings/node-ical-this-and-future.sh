#!/usr/bin/env bash
# node-ical 0.26.1, a weekly session that is moved by two hours from its third week on: `RECURRENCE-ID` with
# `RANGE=THISANDFUTURE` (RFC 5545, section 3.8.4.4), as calendars write it for "this and all following".
#
# Expected: 9:00 on 2 and 9 March, then 11:00 on 16, 23 and 30 March.
# Seen: `expandRecurringEvent` moves 16 March alone and goes back to 9:00 after it. No error.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund node-ical@0.26.1

cat >seen.mjs <<'JS'
import assert from 'node:assert/strict'
import ical from 'node-ical'

const event = (lines) => ['BEGIN:VEVENT', 'UID:session@example.org', 'DTSTAMP:20260101T000000Z', ...lines, 'SUMMARY:Session', 'END:VEVENT']
const calendar = [
  ...['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Example//EN'],
  ...event(['DTSTART:20260302T090000Z', 'DTEND:20260302T095000Z', 'RRULE:FREQ=WEEKLY;COUNT=5']),
  ...event(['RECURRENCE-ID;RANGE=THISANDFUTURE:20260316T090000Z', 'DTSTART:20260316T110000Z', 'DTEND:20260316T115000Z']),
  'END:VCALENDAR',
  '',
].join('\r\n')

const series = Object.values(ical.sync.parseICS(calendar)).find(({ type }) => type === 'VEVENT')
const span = { from: new Date('2026-03-01T00:00:00Z'), to: new Date('2026-05-01T00:00:00Z') }
const seen = ical.expandRecurringEvent(series, span).map(({ start }) => start.toISOString().slice(5, 16))
console.log(seen.join(', '))
assert.deepEqual(seen, ['03-02T09:00', '03-09T09:00', '03-16T11:00', '03-23T09:00', '03-30T09:00'])
JS
node seen.mjs
echo 'As described.'
