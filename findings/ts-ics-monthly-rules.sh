#!/usr/bin/env bash
# ts-ics 2.4.6, `extendByRecurrenceRule`, on monthly rules: the first Friday of the month, the last day, and the last
# weekday but one. The first and the last are examples of RFC 5545, section 3.8.5.3.
#
# Expected, all in UTC at 13:00: 5 September, 3 October and 7 November 1997; 30 September, 31 October and 30 November;
# 29 September, 30 October and 27 November, as rrule 2.8.1 gives them.
# Seen: the series' own first date is left out, where a weekday is asked for the hour becomes midnight, and
# whatever is counted from the end of a month lies a day early: the "last day of October" is the 30th. No error.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund ts-ics@2.4.6 rrule@2.8.1

cat >seen.mjs <<'JS'
import assert from 'node:assert/strict'
import rrule from 'rrule'
import { convertIcsRecurrenceRule, extendByRecurrenceRule } from 'ts-ics'

const told = (dates) => dates.map((date) => date.toISOString().slice(5, 16))
const both = (value, first) => {
  const start = new Date(first)
  const theirs = extendByRecurrenceRule(convertIcsRecurrenceRule(undefined, { value }), { start, end: new Date('1998-06-01') })
  const right = new rrule.RRule({ ...rrule.RRule.parseString(value), dtstart: start }).all()
  console.log(`${value}\n  ts-ics ${told(theirs).join(', ')}\n  rrule  ${told(right).join(', ')}`)
  return [told(theirs), told(right)]
}

assert.deepEqual(both('FREQ=MONTHLY;BYDAY=1FR;COUNT=3', '1997-09-05T13:00:00Z'), [
  ['10-03T00:00', '11-07T00:00', '12-05T00:00'],
  ['09-05T13:00', '10-03T13:00', '11-07T13:00'],
])
assert.deepEqual(both('FREQ=MONTHLY;BYMONTHDAY=-1;COUNT=3', '1997-09-30T13:00:00Z'), [
  ['10-30T13:00', '11-29T13:00', '12-30T13:00'],
  ['09-30T13:00', '10-31T13:00', '11-30T13:00'],
])
assert.deepEqual(both('FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-2;COUNT=3', '1997-09-29T13:00:00Z'), [
  ['10-29T00:00', '11-26T00:00', '12-29T00:00'],
  ['09-29T13:00', '10-30T13:00', '11-27T13:00'],
])
JS
TZ=UTC node seen.mjs
echo 'As described.'
