#!/usr/bin/env bash
# node-ical 0.26.1, `parseICS`, on an event in a zone that the file itself defines (RFC 5545, section 3.6.5: such a
# definition MUST be given, and is what the name means). Python's vobject names them EST, BST and so on.
#
# Expected: nine o'clock on 15 July is 13:00 UTC under this definition, whatever it is called.
# Seen: called EST it is 14:00, as the platform's EST has no summer; called BST, "RangeError: Forbidden ICU TimeZone" is
# thrown for the whole file; called by a name of nobody's, it is nine by the clock of the machine. The definition is not
# looked at.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund node-ical@0.26.1

cat >seen.mjs <<'JS'
import assert from 'node:assert/strict'
import ical from 'node-ical'

const half = (name, first, week, from, to) => [
  ...[`BEGIN:${name}`, `DTSTART:2000${first}T020000`, `RRULE:FREQ=YEARLY;BYMONTH=${Number(first.slice(0, 2))};BYDAY=${week}SU`],
  ...[`TZOFFSETFROM:${from}`, `TZOFFSETTO:${to}`, `END:${name}`],
]
const calendarIn = (zone) =>
  [
    ...['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Example//EN', 'BEGIN:VTIMEZONE', `TZID:${zone}`],
    ...half('STANDARD', '1105', 1, '-0400', '-0500'),
    ...half('DAYLIGHT', '0312', 2, '-0500', '-0400'),
    ...['END:VTIMEZONE', 'BEGIN:VEVENT', 'UID:session@example.org', 'DTSTAMP:20260101T000000Z'],
    ...[`DTSTART;TZID=${zone}:20260715T090000`, `DTEND;TZID=${zone}:20260715T095000`, 'SUMMARY:Session'],
    ...['END:VEVENT', 'END:VCALENDAR', ''],
  ].join('\r\n')
const startIn = (zone) => {
  try {
    const events = Object.values(ical.sync.parseICS(calendarIn(zone)))
    return events.find(({ type }) => type === 'VEVENT').start.toISOString()
  } catch (error) {
    return `${error.name}: ${error.message}`
  }
}

const seen = ['EST', 'BST', 'Practice'].map((zone) => [zone, startIn(zone)])
for (const [zone, start] of seen) console.log(`${zone}: ${start} (right: 2026-07-15T13:00:00.000Z)`)
assert.deepEqual(seen, [
  ['EST', '2026-07-15T14:00:00.000Z'],
  ['BST', 'RangeError: Forbidden ICU TimeZone'],
  ['Practice', '2026-07-15T09:00:00.000Z'],
])
JS
TZ=UTC node seen.mjs
echo 'As described.'
