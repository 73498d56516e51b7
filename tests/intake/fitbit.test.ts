import { expect, test } from 'vitest'
import { fitbitLog } from '../fixtures/healthOf.ts'
import { readingsOf, readOne } from '../fixtures/readOne.ts'

const HEAD =
  'sleep_id,sleep_type,minutes_in_sleep_period,minutes_after_wake_up,minutes_to_fall_asleep,minutes_asleep,minutes_awake,minutes_longest_awakening,minutes_to_persistent_sleep,start_utc_offset,sleep_start,end_utc_offset,sleep_end,data_source\n'
const GOOGLES = `${HEAD}111,STAGES,480,5,12,420,48,10,15,+02:00,2026-10-04 20:30:00+0000,+02:00,2026-10-05 04:30:00+0000,PASSIVELY_MEASURED
222,CLASSIC,300,0,10,270,20,5,10,-04:00,2026-09-20T03:00:00Z,-04:00,2026-09-20T08:00:00Z,MANUAL
`
const OWN_PAGE = `Activities
Date,Calories Burned,Steps
"2026-10-05","2,100","8,123"

Sleep
Start Time,End Time,Minutes Asleep,Minutes Awake
"2026-10-04 11:12PM","2026-10-05 6:11AM","390","29"
`

async function nightsIn(...files: readonly File[]) {
  const reading = await readOne(files)
  if (reading.kind !== 'health') throw new Error(`Read as ${reading.kind}`)
  expect(reading.app).toBe('fitbit')
  return {
    nights: reading.nights.map(({ day, minutes }) => `${day} ${minutes}`),
    unreadable: reading.unreadable,
  }
}

test.each([
  ['Google’s table, by the wall where it was slept', GOOGLES, ['2026-09-20 270', '2026-10-05 420']],
  ['the table of Fitbit’s own page, below its others', OWN_PAGE, ['2026-10-05 390']],
  [
    'a table in which something follows',
    `${OWN_PAGE}\nFoods\nDate,Calories In\n"2026-10-05","1,900"\n`,
    ['2026-10-05 390'],
  ],
])('%s', async (_, text, nights) => {
  expect(await nightsIn(new File([text], 'sleep.csv'))).toEqual({ nights, unreadable: 0 })
})

test('what the web answers with is read as the list in it', async () => {
  const list = fitbitLog(1, '2026-10-04T23:00:00.000', '2026-10-05T07:00:00.000', 420)
  const answer = `{"sleep":[${JSON.stringify(list)}],"summary":{}}`
  expect((await nightsIn(new File([answer], 'sleep.json'))).nights).toEqual(['2026-10-05 420'])
})

test('a row without times that can be read is told of', async () => {
  const text = `${HEAD}1,STAGES,480,5,12,420,48,10,15,+02:00,soon,+02:00,later,X\n2,STAGES,480,5,12,,48,10,15,+02:00,2026-10-04 20:30:00+0000,+02:00,2026-10-05 04:30:00+0000,X\n${GOOGLES.split('\n')[1]}\n`
  expect(await nightsIn(new File([text], 'sleep.csv'))).toEqual({
    nights: ['2026-10-05 420'],
    unreadable: 2,
  })
})

const within = (path: string, text: string) =>
  Object.defineProperty(new File([text], path.split('/').at(-1) ?? ''), 'webkitRelativePath', { value: path })

test('a folder holds the same nights twice and a thousand other lists: each night counts once, and the lists are left', async () => {
  const list = [fitbitLog(1, '2026-10-04T22:30:00.000', '2026-10-05T06:30:00.000', 420)]
  const readings = await readingsOf([
    within('Takeout/Google Health/Global Export Data/sleep-2026-10-04.json', JSON.stringify(list)),
    within('Takeout/Google Health/Health Fitness Data_GoogleData/UserSleeps_2026-10-01.csv', GOOGLES),
    within(
      'Takeout/Google Health/Physical Activity_GoogleData/steps_2026-10-01.csv',
      'timestamp,steps\n2026-10-01T06:00:00Z,5\n',
    ),
  ])
  if (typeof readings === 'string') throw new Error(readings)
  expect(readings.map(({ kind, passedOver }) => [kind, passedOver])).toEqual([['health', 1]])
  const [reading] = readings
  expect(reading?.kind === 'health' && reading.nights.map(({ minutes }) => minutes)).toEqual([270, 420])
})

test('in any other folder a table beside sleep is read too', async () => {
  const list = [fitbitLog(1, '2026-10-04T22:30:00.000', '2026-10-05T06:30:00.000', 420)]
  const readings = await readingsOf([
    within('Downloads/sleep.json', JSON.stringify(list)),
    within('Downloads/days.csv', 'Date,Energy\n2026-10-04,3\n'),
  ])
  if (typeof readings === 'string') throw new Error(readings)
  expect(readings.map(({ kind }) => kind)).toEqual(['health', 'table'])
})
