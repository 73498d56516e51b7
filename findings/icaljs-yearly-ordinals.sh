#!/usr/bin/env bash
# ical.js 2.2.1, yearly rules that number a weekday or a week of the year. Both rules are examples of RFC 5545, section
# 3.8.5.3: "every 20th Monday of the year" and "Monday of week number 20".
#
# Expected: 19 May 1997, 18 May 1998, 17 May 1999; and 12 May 1997, 11 May 1998, 17 May 1999, as rrule 2.8.1 gives them.
# Seen: for both 19 May 1997, and then week by week: fifty-two sessions a year instead of one. No error.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund ical.js@2.2.1 rrule@2.8.1

cat >seen.mjs <<'JS'
import assert from 'node:assert/strict'
import ICAL from 'ical.js'
import rrule from 'rrule'

const EXAMPLES = [
  ['FREQ=YEARLY;BYDAY=20MO', '1997-05-19', ['1997-05-19', '1998-05-18', '1999-05-17']],
  ['FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO', '1997-05-12', ['1997-05-12', '1998-05-11', '1999-05-17']],
]

for (const [rule, start, right] of EXAMPLES) {
  const others = rrule.rrulestr(`DTSTART:${start.replaceAll('-', '')}T090000Z\nRRULE:${rule}`)
  assert.deepEqual(
    others.all((_, place) => place < 3).map((day) => day.toISOString().slice(0, 10)),
    right,
  )
  const days = ICAL.Recur.fromString(rule).iterator(ICAL.Time.fromString(`${start}T09:00:00`))
  const seen = [1, 2, 3].map(() => days.next().toString().slice(0, 10))
  console.log(`${rule} from ${start}: ${seen.join(', ')} (right: ${right.join(', ')})`)
  const weekly = [0, 7, 14].map((later) =>
    new Date(Date.parse(seen[0]) + later * 86_400_000).toISOString().slice(0, 10),
  )
  assert.deepEqual(seen, weekly)
}
JS
node seen.mjs
echo 'As described.'
