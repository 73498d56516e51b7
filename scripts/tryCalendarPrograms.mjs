import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { CALENDAR_PROGRAMS, PRACTICE } from './calendarPrograms.mjs'
import { openLoader } from './loader.mjs'

/**
 * Lets programs that write calendars write one practice each, reads what they wrote, and prints a table of how much of
 * it was read as it is. By hand, as it needs the programs: see docs/intake-calendars.md. `-- khal` tries that one only.
 */

const only = process.argv.slice(2)
const loader = await openLoader()
let broken = 0
try {
  const { readCalendar } = await loader.load('/src/intake/calendar.ts')
  const { wallTimeAt, instantOfWallTime } = await loader.load('/src/domain/wallTime.ts')
  console.log('| program | from | sessions | read right | zones as it names them |\n|---|---|---|---|---|')
  for (const program of CALENDAR_PROGRAMS) {
    if (only.length > 0 && !only.some((word) => program.name.startsWith(word))) continue
    const texts = writtenBy(program)
    if (texts === null) {
      console.log(`| ${program.name} | ${program.from} | not installed | | |`)
      continue
    }
    const wanted = new Set(
      sessionsOf(program.except).map(([day, clock]) =>
        instantOfWallTime(wallTimeAt(day, clock, program.home)),
      ),
    )
    const read = texts.flatMap(
      (text) =>
        readCalendar(text, { from: '2026-01-01', to: '2027-01-01', timeZone: program.home }).occurrences,
    )
    const right = read.filter(
      ({ start, end }) => wanted.has(start) && Date.parse(end) - Date.parse(start) === 50 * 60_000,
    )
    const isRight = right.length === wanted.size && read.length === wanted.size
    if (!isRight) broken += 1
    const zones = [...new Set(texts.flatMap(zonesIn))].join(', ') || 'none'
    const found = `${right.length}${isRight ? '' : ` of ${read.length} ✗`}`
    console.log(`| ${program.name} | ${program.from} | ${wanted.size} | ${found} | ${zones} |`)
  }
} finally {
  await loader.close()
}
process.exit(broken > 0 ? 1 : 0)

/** @param {import('./calendarPrograms.mjs').CalendarProgram} program */
function writtenBy({ write }) {
  const folder = mkdtempSync(join(tmpdir(), 'shoreline-program-'))
  try {
    return write(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** @param {boolean} except @returns {[string, string][]} */
function sessionsOf(except) {
  const mondays = Array.from({ length: PRACTICE.count }, (_, week) =>
    new Date(Date.parse(PRACTICE.first) + week * 7 * 86_400_000).toISOString().slice(0, 10),
  )
  const held = mondays.filter((day) => !except || day !== PRACTICE.leftOut)
  return [...held.map((day) => /** @type {[string, string]} */ ([day, '09:00'])), [PRACTICE.single, '14:00']]
}

/** @param {string} text */
function zonesIn(text) {
  return [...text.matchAll(/^(?:DTSTART[^:\r\n]*TZID=|X-WR-TIMEZONE:)([^:;\r\n]*)/gm)].map(
    ([, name = '']) => name,
  )
}
