import { deflateRawSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { readOne } from '../fixtures/readOne.ts'
import { zipOf } from '../fixtures/zipOf.ts'

const night = (calendarDate: string, more: object = {}) => ({
  ...{
    sleepStartTimestampGMT: `${calendarDate}T00:15:00.0`,
    sleepEndTimestampGMT: `${calendarDate}T07:45:00.0`,
  },
  ...{ calendarDate, sleepWindowConfirmationType: 'ENHANCED_CONFIRMED_FINAL' },
  ...{ deepSleepSeconds: 5400, lightSleepSeconds: 16_200, remSleepSeconds: 3600, awakeSleepSeconds: 600 },
  ...{ sleepScores: { overallScore: 80 } },
  ...more,
})
const NO_STAGES = { deepSleepSeconds: undefined, lightSleepSeconds: undefined, remSleepSeconds: undefined }
const NAME = '2026-01-01_2026-04-10_1234_sleepData.json'

function archiveOf(parts: readonly (readonly [name: string, text: string])[]): File {
  const packed = parts.map(([name, text]) => ({ name, packed: deflateRawSync(text), size: text.length }))
  return new File([zipOf(packed)], 'garmin.zip')
}

async function read(...files: readonly File[]) {
  const reading = await readOne(files)
  if (reading.kind !== 'health') throw new Error(`Read as ${reading.kind}`)
  const { app, nights, unreadable } = reading
  return { app, nights: nights.map(({ day, minutes }) => `${day} ${minutes}`), unreadable }
}

test('a night counts by the date of its morning; one without stages is unknown, and of one told twice the longer counts', async () => {
  const first = [
    night('2026-03-11', { remSleepSeconds: undefined }),
    night('2026-03-12', NO_STAGES),
    night('2026-03-10'),
  ]
  const second = [night('2026-03-10', { deepSleepSeconds: 600 }), night('soon'), null]
  expect(
    await read(new File([JSON.stringify(first)], NAME), new File([JSON.stringify(second)], NAME)),
  ).toEqual({ app: 'garmin', nights: ['2026-03-10 420', '2026-03-11 360'], unreadable: 2 })
})

test('of the archive that Garmin sends, the other lists are left', async () => {
  const wellness = 'DI_CONNECT/DI-Connect-Wellness'
  const archive = archiveOf([
    [`${wellness}/${NAME}`, JSON.stringify([night('2026-03-10')])],
    [`${wellness}/1234_fitnessAgeData.json`, '[{"asOfDateGmt":"2026-03-10"}]'],
    ['DI_CONNECT/DI-Connect-User/user_profile.json', '{"userName":"robin"}'],
  ])
  expect(await read(archive)).toEqual({ app: 'garmin', nights: ['2026-03-10 420'], unreadable: 0 })
})
