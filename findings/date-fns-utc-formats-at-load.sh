#!/usr/bin/env bash
# @date-fns/utc 2.1.1, imported for its date class alone (`UTCDate`), with nothing of it called.
#
# Expected: importing a class does no work, and a bundler leaves out what only its text methods use.
# Seen: the import makes three `Intl.DateTimeFormat` (en-US twice, en-GB), which are for `toString` and its like alone.
# They carry no mark of being pure, and the package does not say that it has no side effects, so esbuild keeps them for a
# program that never writes a date as text; in a browser the first of them loads the calendars, which delays its start.
# `@date-fns/utc/date/mini` has the same getters and makes none.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund @date-fns/utc@2.1.1 esbuild@0.25.12

cat >counted.mjs <<'JS'
const made = []
Intl.DateTimeFormat = new Proxy(Intl.DateTimeFormat, {
  construct(format, given) {
    made.push(given[0])
    return new format(...given)
  },
})
await import(process.argv[2])
console.log(made.length === 0 ? 'none' : made.join(' '))
JS
cat >program.mjs <<'JS'
import { UTCDate } from '@date-fns/utc'
export const weekday = (milliseconds) => new UTCDate(milliseconds).getDay()
JS

whole=$(node counted.mjs @date-fns/utc)
mini=$(node counted.mjs @date-fns/utc/date/mini)
kept=$(npx esbuild program.mjs --bundle --minify --format=esm | grep -o 'Intl.DateTimeFormat' | wc -l)
echo "made by importing it: $whole; by importing mini: $mini; kept in a bundle that writes no date: $kept"
[ "$whole" = 'en-US en-US en-GB' ]
[ "$mini" = none ]
[ "$kept" -eq 3 ]
echo 'As described.'
