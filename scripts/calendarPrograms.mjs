import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { run } from './programRun.mjs'

/**
 * Programs that write calendars, each made to write the same practice by its own means: sessions every Monday at nine,
 * one of them left out, and a single one in July. `write` gives the texts, or null where the program is not installed.
 *
 * @typedef {{ name: string, from: string, home: string, except: boolean, write: (folder: string) => string[] | null }} CalendarProgram
 */

/** The practice, as the programs are told it: on the wall of the program's own zone. */
export const PRACTICE = {
  first: '2026-01-05',
  last: '2026-11-30',
  count: 48,
  leftOut: '2026-03-02',
  single: '2026-07-15',
}

/** @type {readonly CalendarProgram[]} */
export const CALENDAR_PROGRAMS = [
  { name: 'calcurse', from: 'Debian: calcurse', home: 'America/Toronto', except: true, write: calcurse },
  { name: 'khal', from: 'Debian: khal', home: 'America/Toronto', except: false, write: khal },
  ...['America/Toronto', 'America/Denver', 'Europe/London', 'Asia/Kolkata', 'America/St_Johns'].map(
    (home) => ({
      ...{ name: `vobject, ${home}`, from: 'Debian: python3-vobject', home, except: true },
      write: () => python(VOBJECT, home),
    }),
  ),
  {
    ...{ name: 'icalendar', from: 'Debian: python3-icalendar', home: 'America/Toronto', except: true },
    write: () => python(ICALENDAR, 'America/Toronto'),
  },
  {
    ...{ name: 'sabre/vobject', from: 'Debian: php-sabre-vobject', home: 'Europe/Berlin', except: true },
    write: () => textOf('php', ['-r', SABRE]),
  },
  {
    name: 'ics',
    from: 'npm: ics',
    home: 'America/Toronto',
    except: false,
    write: (folder) => node(folder, 'ics', ICS),
  },
  ...[
    ['with a zone', "timezone: 'America/Toronto'"],
    ['floating', 'floating: true'],
    ['in the calendar’s zone', ''],
  ].map(([way = '', zone = '']) => ({
    ...{ name: `ical-generator, ${way}`, from: 'npm: ical-generator', home: 'America/Toronto', except: true },
    write: (/** @type {string} */ folder) =>
      node(folder, 'ical-generator', ICAL_GENERATOR.replace('ZONE', zone)),
  })),
]

/** @param {string} folder */
function calcurse(folder) {
  writeFileSync(
    join(folder, 'apts'),
    '01/05/2026 @ 09:00 -> 01/05/2026 @ 09:50 {1W -> 11/30/2026 !03/02/2026} |Session\n' +
      '07/15/2026 @ 14:00 -> 07/15/2026 @ 14:50 |Session\n',
  )
  writeFileSync(join(folder, 'todo'), '')
  return textOf('calcurse', ['-D', folder, '-C', folder, '--export=ical'])
}

/** @param {string} folder */
function khal(folder) {
  const events = join(folder, 'events')
  mkdirSync(events)
  const formats = [
    ...['timeformat = %H:%M', 'dateformat = %Y-%m-%d', 'longdateformat = %Y-%m-%d'],
    ...['datetimeformat = %Y-%m-%d %H:%M', 'longdatetimeformat = %Y-%m-%d %H:%M'],
  ]
  const zones = ['local_timezone = America/Toronto', 'default_timezone = America/Toronto']
  const config = join(folder, 'config')
  writeFileSync(
    config,
    [
      ...['[calendars]', '[[one]]', `path = ${events}`, '[default]', 'default_calendar = one'],
      ...['[locale]', ...formats, ...zones, '[sqlite]', `path = ${join(folder, 'khal.db')}`, ''],
    ].join('\n'),
  )
  const add = (/** @type {string[]} */ ...words) => run('khal', ['-c', config, 'new', ...words])
  if (add('-r', 'weekly', '-u', '2026-12-01 00:00', PRACTICE.first, '09:00', '09:50', 'Session') === null)
    return null
  add(PRACTICE.single, '14:00', '14:50', 'Session')
  return readdirSync(events).map((name) => readFileSync(join(events, name), 'utf8'))
}

/** @param {string} code @param {string} home */
function python(code, home) {
  return textOf('/usr/bin/python3', ['-c', code, home])
}

/** @param {string} folder @param {string} name @param {string} code */
function node(folder, name, code) {
  if (run('npm', ['install', '--no-audit', '--no-fund', '--silent', '--prefix', folder, name]) === null)
    return null
  const file = join(folder, 'write.mjs')
  writeFileSync(file, code)
  return textOf(process.execPath, [file])
}

/** @param {string} program @param {readonly string[]} words */
function textOf(program, words) {
  const text = run(program, words)
  return text === null ? null : [text]
}

const VOBJECT = `
import sys, datetime, vobject
from dateutil import tz
zone = tz.gettz(sys.argv[1])
calendar = vobject.iCalendar()
def add(uid, start, rule=None, left_out=None):
    event = calendar.add('vevent')
    event.add('uid').value = uid
    event.add('dtstart').value = start
    event.add('dtend').value = start + datetime.timedelta(minutes=50)
    if rule: event.add('rrule').value = rule
    if left_out: event.add('exdate').value = [left_out]
at = lambda month, day, hour: datetime.datetime(2026, month, day, hour, tzinfo=zone)
add('a', at(1, 5, 9), 'FREQ=WEEKLY;COUNT=48', at(3, 2, 9))
add('b', at(7, 15, 14))
print(calendar.serialize())
`

const ICALENDAR = `
import sys, datetime, icalendar, pytz
zone = pytz.timezone(sys.argv[1])
calendar = icalendar.Calendar()
def add(uid, start, rule=None, left_out=None):
    event = icalendar.Event()
    event.add('uid', uid)
    event.add('dtstart', start)
    event.add('dtend', start + datetime.timedelta(minutes=50))
    if rule: event.add('rrule', rule)
    if left_out: event.add('exdate', left_out)
    calendar.add_component(event)
at = lambda month, day, hour: zone.localize(datetime.datetime(2026, month, day, hour))
add('a', at(1, 5, 9), {'freq': 'weekly', 'count': 48}, at(3, 2, 9))
add('b', at(7, 15, 14))
print(calendar.to_ical().decode())
`

const SABRE = String.raw`
require '/usr/share/php/Sabre/VObject/autoload.php';
use Sabre\VObject\Component\VCalendar;
use Sabre\VObject\Property\DateTime as Time;
use Sabre\VObject\Property\MultiDateTime as Times;
$zone = new DateTimeZone('Europe/Berlin');
$calendar = new VCalendar();
function add($calendar, $uid, $start, $rule = null, $leftOut = null) {
  $event = $calendar->createComponent('VEVENT');
  $calendar->add($event);
  $event->add('UID', $uid);
  $time = new Time('DTSTART');
  $time->setDateTime($start, Time::LOCALTZ);
  $event->add($time);
  $event->add('DURATION', 'PT50M');
  if ($rule) $event->add('RRULE', $rule);
  if (!$leftOut) return;
  $times = new Times('EXDATE');
  $times->setDateTimes(array($leftOut), Time::LOCALTZ);
  $event->add($times);
}
$at = function ($text) use ($zone) { return new DateTime($text, $zone); };
add($calendar, 'a', $at('2026-01-05 09:00'), 'FREQ=WEEKLY;COUNT=48', $at('2026-03-02 09:00'));
add($calendar, 'b', $at('2026-07-15 14:00'));
echo $calendar->serialize();
`

const ICS = `
import { createEvents } from 'ics'
const one = { startInputType: 'local', startOutputType: 'local', duration: { minutes: 50 }, title: 'Session' }
const { value, error } = createEvents([
  { ...one, start: [2026, 1, 5, 9, 0], recurrenceRule: 'FREQ=WEEKLY;COUNT=48' },
  { ...one, start: [2026, 7, 15, 14, 0] },
])
if (error) throw error
console.log(value)
`

const ICAL_GENERATOR = `
import generate from 'ical-generator'
const calendar = generate({ timezone: 'America/Toronto' })
const one = { summary: 'Session', ZONE }
const at = (month, day, hour, minute = 0) => new Date(2026, month - 1, day, hour, minute)
calendar.createEvent({
  ...one, id: 'a', start: at(1, 5, 9), end: at(1, 5, 9, 50),
  repeating: { freq: 'WEEKLY', count: 48, exclude: [at(3, 2, 9)] },
})
calendar.createEvent({ ...one, id: 'b', start: at(7, 15, 14), end: at(7, 15, 14, 50) })
console.log(calendar.toString())
`
