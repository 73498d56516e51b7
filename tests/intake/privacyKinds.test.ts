import { readFileSync } from 'node:fs'
import { gunzipSync, gzipSync } from 'node:zlib'
import { test } from 'vitest'
import { expectNothingKept } from '../fixtures/expectNothingKept.ts'
import { appleHealthOf, fileOf, fitbitLog, sleepRecord, stepRecord } from '../fixtures/healthOf.ts'
import { outlookStoreOf } from '../fixtures/outlookStoreOf.ts'
import { PLANTED, PLANTED_CALENDAR, PLANTED_MAIL } from '../fixtures/planted.ts'

const plant = (index: number) => PLANTED[index % PLANTED.length] ?? ''
const dayOf = (index: number) => `2026-03-${String((index % 28) + 1).padStart(2, '0')}`

const message = (index: number) =>
  `<?xml version="1.0"?><emails><email><OPFMessageCopyFromAddresses><emailAddress OPFContactEmailAddressName="${plant(index)}" OPFContactEmailAddressAddress="me@praxis.example"/></OPFMessageCopyFromAddresses><OPFMessageCopyToAddresses><emailAddress OPFContactEmailAddressAddress="${plant(index + 1)}@x.example"/></OPFMessageCopyToAddresses><OPFMessageCopySubject>${plant(index + 2)}</OPFMessageCopySubject><OPFMessageCopyBody>${plant(index + 3)}</OPFMessageCopyBody><OPFMessageCopyMessageID>&lt;${plant(index + 4)}@x&gt;</OPFMessageCopyMessageID><OPFMessageCopySentTime>${dayOf(index)}T21:15:00</OPFMessageCopySentTime></email></emails>`
const appointment = (index: number) =>
  `<appointment><OPFCalendarEventCopySummary>${plant(index)}</OPFCalendarEventCopySummary><OPFCalendarEventCopyLocation>${plant(index + 1)}</OPFCalendarEventCopyLocation><OPFCalendarEventCopyStartTime>${dayOf(index)}T14:00:00</OPFCalendarEventCopyStartTime><OPFCalendarEventCopyEndTime>${dayOf(index)}T14:50:00</OPFCalendarEventCopyEndTime></appointment>`
const store = outlookStoreOf(
  {
    layout: 'unicode',
    sent: 0x500,
    folders: [
      {
        number: 0x500,
        name: plant(3),
        messages: PLANTED.map((word, index) => ({
          ...{
            at: `${dayOf(index)}T21:15:00Z`,
            author: word,
            subject: plant(index + 1),
            to: plant(index + 2),
          },
        })),
      },
      {
        number: 0x501,
        name: plant(4),
        holds: 'IPF.Appointment',
        messages: PLANTED.map((word, index) => ({
          ...{ at: null, subject: word, kind: 'IPM.Appointment' },
          appointment: { start: `${dayOf(index)}T09:00:00Z`, end: `${dayOf(index)}T09:50:00Z`, busy: 2 },
        })),
      },
    ],
  },
  (bytes) => bytes,
)
const saved = (name: string) => {
  const bytes = gunzipSync(readFileSync(new URL(`../fixtures/outlook/${name}.gz`, import.meta.url)))
  return new File([new Uint8Array(bytes)], name)
}
const rows = (head: string, row: (word: string, index: number) => string) =>
  `${head}\n${PLANTED.map(row).join('\n')}\n`
const csv = (name: string, head: string, row: (word: string, index: number) => string) =>
  new File([rows(head, row)], name)

test.each<[string, readonly File[], number, (readonly string[])?]>([
  [
    'mail and a calendar in a zip',
    [
      fileOf('takeout.zip', {
        [`Takeout/Mail/${plant(1)}.mbox`]: PLANTED_MAIL,
        [`Takeout/Calendar/${plant(2)}.ics`]: PLANTED_CALENDAR,
      }),
    ],
    2,
  ],
  [
    'an archive of Outlook for Mac',
    [
      fileOf('Archive.olm', {
        ...Object.fromEntries(
          PLANTED.map((word, index) => [
            `Accounts/${word}@praxis.example/com.microsoft.__Messages/Sent Items/message_${index}.xml`,
            message(index),
          ]),
        ),
        [`Accounts/${plant(7)}@praxis.example/Calendar/Calendar.xml`]: `<?xml version="1.0"?>\n<appointments>${PLANTED.map((_, index) => appointment(index)).join('')}</appointments>`,
      }),
    ],
    2,
  ],
  ['an Outlook store', [new File([new Uint8Array(store)], 'archive.pst')], 2],
  [
    'a message saved from Outlook',
    [saved('testMSG.msg')],
    1,
    ['Zitting', 'jukka', 'tika-dev', 'athena.apache', 'google.com'],
  ],
  [
    'an appointment saved from Outlook',
    [saved('testMSG_Appointment.msg')],
    1,
    ['Quick brown', 'Allison', 'Timothy', 'jumping'],
  ],
  [
    'appointments of practice software',
    [
      csv(
        'appointments.csv',
        'Date,Start,End,Client,Email,Service,Notes,Status',
        (word, index) =>
          `${dayOf(index)},9:00,9:50,${word},${plant(index + 1)}@x.example,${plant(index + 2)},${plant(index + 3)},Attended`,
      ),
    ],
    1,
  ],
  [
    'a history of moods',
    [
      csv(
        'daylio.csv',
        'full_date,date,weekday,time,mood,activities,scales,note_title,note',
        (word, index) =>
          `${dayOf(index)},x,x,21:05,${word},${plant(index + 1)},${plant(index + 2)}: 3,${plant(index + 3)},${plant(index + 4)}`,
      ),
    ],
    1,
  ],
  [
    'Apple’s Health',
    [
      fileOf('export.zip', {
        'apple_health_export/export.xml': appleHealthOf(
          PLANTED.flatMap((word, index) => [
            sleepRecord('AsleepCore', `${dayOf(index)} 01:00:00 +0100`, `${dayOf(index)} 06:00:00 +0100`, {
              source: word,
            }),
            stepRecord(500, `${dayOf(index)} 10:00:00 +0100`, `${dayOf(index)} 10:10:00 +0100`, word),
          ]),
        ),
      }),
    ],
    1,
  ],
  [
    'Fitbit’s sleep',
    [
      fileOf('takeout-001.zip', {
        'Takeout/Fitbit/sleep-2026-03-01.json': JSON.stringify(
          PLANTED.map((word, index) => ({
            ...fitbitLog(index, `${dayOf(index)}T00:10:00.000`, `${dayOf(index)}T07:00:00.000`, 380),
            note: word,
          })),
        ),
        [`Takeout/Fitbit/Your Profile/${plant(5)}.csv`]: `name,email\n${plant(6)},${plant(7)}@x.example\n`,
      }),
    ],
    1,
  ],
  [
    'messages beside Proton’s notes of them',
    PLANTED.flatMap((word, index) => [
      new File(
        [
          `From: ${word} <me@praxis.example>\nTo: ${plant(index + 1)}@x.example\nSubject: ${plant(index + 2)}\nDate: 1 Mar 2026 22:${10 + index}:00 +0100\nMessage-ID: <${plant(index + 3)}@x>\n\n${plant(index + 4)}\n`,
        ],
        `${index}.eml`,
      ),
      new File([JSON.stringify({ Payload: { Subject: word, LabelIDs: ['7'] } })], `${index}.metadata.json`),
    ]),
    1,
  ],
  ['a packed mailbox', [new File([new Uint8Array(gzipSync(PLANTED_MAIL))], 'Sent.mbox.gz')], 1],
  [
    'a history of feelings',
    [
      csv(
        'feelings.csv',
        'Date,Mood,Tags (People),Tags (Places),Tags (Events),Notes,Reflections',
        (word, index) =>
          `${dayOf(index)} 21:05,${word},${plant(index + 1)},${plant(index + 2)},${plant(index + 3)},${plant(index + 4)},[]`,
      ),
    ],
    1,
  ],
  [
    'a history of trackers',
    [
      new File(
        [
          JSON.stringify({
            files: {
              'data/books/2026-03': PLANTED.map((word, index) => ({
                note: `#${word.replace(/[^\p{L}]/gu, '')}(3) @${plant(index + 1)} ${plant(index + 2)}`,
                end: `${dayOf(index)}T20:00:00Z`,
                offset: -60,
              })),
            },
          }),
        ],
        'nomie.json',
      ),
    ],
    1,
  ],
  [
    'any table of days',
    [
      csv(
        'days.csv',
        'Day,Energy,Felt,Text',
        (word, index) => `${dayOf(index)},3,${word},${plant(index + 1)}`,
      ),
    ],
    1,
  ],
  [
    'Google Fit’s sleep and Fitbit’s steps',
    [
      new File(
        [
          `{"fitnessActivity":"sleep","startTime":"2026-03-02T00:10:00Z","endTime":"2026-03-02T06:10:00Z","note":"${plant(1)}","segment":[{"fitnessActivity":"sleep.rem","startTime":"2026-03-02T00:10:00Z","endTime":"2026-03-02T06:10:00Z"}]}`,
        ],
        `2026-03-02T00_10_00+01_00_SLEEP ${plant(2)}.json`,
      ),
      new File(
        [rows('timestamp,steps,data source', (word, index) => `${dayOf(index)}T08:00:00Z,60,${word}`)],
        'steps_2026-03-01.csv',
      ),
    ],
    2,
  ],
])('nothing of %s lies in the journal but days and figures', async (_, files, kinds, words) => {
  await expectNothingKept(files, kinds, words)
})
