import { gzipSync } from 'node:zlib'
import { test } from 'vitest'
import { expectNothingKept } from '../fixtures/expectNothingKept.ts'
import { fileOf } from '../fixtures/healthOf.ts'
import { PLANTED, PLANTED_CALENDAR, PLANTED_MAIL } from '../fixtures/planted.ts'

const plant = (index: number) => PLANTED[index % PLANTED.length] ?? ''
const dayOf = (index: number) => `2026-03-${String((index % 28) + 1).padStart(2, '0')}`
const message = (index: number) =>
  `Received: from ${plant(index + 5)} by ${plant(index + 6)}\nDate: ${(index % 28) + 1} Mar 2026 22:15:00 +0100\nFrom: ${plant(index)} <me@praxis.example>\nTo: ${plant(index + 1)} <${plant(index + 2)}@x.example>\nSubject: ${plant(index + 3)}\nMessage-ID: <${plant(index + 4)}@x>\n\n${plant(index + 7)}\n`
const within = (path: string, text: string) =>
  Object.defineProperty(new File([text], path.split('/').at(-1) ?? ''), 'webkitRelativePath', { value: path })

/** A tar of these parts (ustar), named so. */
function tarOf(parts: Readonly<Record<string, string>>): Uint8Array<ArrayBuffer> {
  const blocks = Object.entries(parts).flatMap(([name, text]) => {
    const [head, body] = [Buffer.alloc(512), Buffer.from(text)]
    head.write(name)
    head.write(`0000644\0${'0000000\0'.repeat(2)}${body.length.toString(8).padStart(11, '0')}\0`, 100)
    head.write('00000000000\0        0', 136)
    head.write('ustar\x0000', 257)
    head.write(
      `${head
        .reduce((sum, byte) => sum + byte)
        .toString(8)
        .padStart(6, '0')}\0 `,
      148,
    )
    return [head, body, Buffer.alloc(-body.length & 511)]
  })
  return new Uint8Array(Buffer.concat([...blocks, Buffer.alloc(1024)]))
}

const tar = tarOf({ [`${plant(1)}/Sent`]: PLANTED_MAIL, [`${plant(2)}/own.ics`]: PLANTED_CALENDAR })
const daylio = {
  ...{ version: 15, tags: PLANTED.map((name, id) => ({ id, name })) },
  customMoods: PLANTED.slice(0, 5).map((custom_name, id) => ({ id, custom_name, mood_group_id: id + 1 })),
  dayEntries: PLANTED.map((word, index) => ({
    ...{ year: 2026, month: 2, day: index + 1, hour: 21, minute: 5, mood: index % 5 },
    ...{ note: word, note_title: plant(index + 1), tags: [index] },
  })),
}
const inBase64 = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64')

test.each<[string, readonly File[], number]>([
  ['a tar of mail and a calendar', [new File([tar], 'mail.tar')], 2],
  ['a packed tar', [new File([new Uint8Array(gzipSync(tar))], `${plant(3)}.tgz`)], 2],
  ['a tar in a ZIP', [fileOf('all.zip', { [`${plant(4)}.tar`]: tar })], 2],
  [
    'Apple Mail’s messages',
    PLANTED.map((word, index) =>
      within(
        `Mail/Sent Messages.mbox/${word}/Messages/${index}.emlx`,
        `${Buffer.byteLength(message(index))}\n${message(index)}<?xml version="1.0"?><plist><string>${word}</string></plist>`,
      ),
    ),
    1,
  ],
  [
    'a Maildir',
    PLANTED.map((word, index) => within(`Mail/.Sent.${word}/cur/${index}.M1.${word}:2,S`, message(index))),
    1,
  ],
  [
    'folders told apart by asking',
    [new File([PLANTED_MAIL], `${plant(8)}.mbox`), new File([message(1), message(2)], `${plant(9)}.eml`)],
    1,
  ],
  [
    'Pixy',
    [
      new File(
        [
          JSON.stringify({
            items: Object.fromEntries(
              PLANTED.map((word, index) => [
                dayOf(index),
                {
                  date: dayOf(index),
                  rating: 'good',
                  message: word,
                  sleep: { quality: 'bad' },
                  tags: [word],
                },
              ]),
            ),
          }),
        ],
        'pixy.json',
      ),
    ],
    1,
  ],
  [
    'Pixels',
    [
      new File(
        [
          JSON.stringify(
            PLANTED.map((word, index) => ({
              ...{ date: dayOf(index), type: 'Mood', scores: [3], notes: word },
              tags: [{ type: plant(index + 1), entries: [plant(index + 2)] }],
            })),
          ),
        ],
        `${plant(10)}.json`,
      ),
    ],
    1,
  ],
  ['a Daylio backup', [fileOf(`${plant(11)}.daylio`, { 'backup.daylio': inBase64(daylio) })], 1],
  [
    'appointments in French, divided by semicolons',
    [
      new File(
        [
          `Date;Heure de début;Heure de fin;Patient;Courriel;Motif;Statut\n${PLANTED.map((word, index) => `${dayOf(index)};09:00;09:50;${word};${plant(index + 1)}@x.example;${plant(index + 2)};Honoré`).join('\n')}\n`,
        ],
        `${plant(12)}.csv`,
      ),
    ],
    1,
  ],
])('nothing of %s lies in the journal, sealed or not', async (_, files, kinds) => {
  await expectNothingKept(files, kinds)
})
