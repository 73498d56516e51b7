import { expect, test } from 'vitest'
import { costOf } from '../fixtures/cost.ts'
import { fileOf, fitbitLog } from '../fixtures/healthOf.ts'
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

/** Fitbit's own page, as it writes its dates in one country. */
const pageOf = (first: string, next: string, last: string, after: string) => `Activities
Date,Calories Burned,Steps
"${first}","2,100","8,123"

Sleep
Start Time,End Time,Minutes Asleep,Minutes Awake
"${first} 11:12PM","${next} 6:11AM","390","29"
"${last} 11:12PM","${after} 6:11AM","400","29"
`

test.each([
  ['Britain', '02-03-2026', '03-03-2026', '29-03-2026', '30-03-2026'],
  ['Britain, in the first days of a month', '02-03-2026', '03-03-2026', '05-03-2026', '06-03-2026'],
  ['Germany', '02.03.2026', '03.03.2026', '05.03.2026', '06.03.2026'],
  ['America', '3/2/2026', '3/3/2026', '3/29/2026', '3/30/2026'],
  ['America, in the first days of a month', '3/2/2026', '3/3/2026', '3/5/2026', '3/6/2026'],
])('the table of Fitbit’s own page as it is written in %s', async (_, ...days) => {
  const reading = await readOne([new File([pageOf(...days)], 'fitbit_export_20260331.csv')])
  if (reading.kind !== 'health') throw new Error(`Read as ${reading.kind}`)
  const last = days[2].includes('29') ? '2026-03-30' : '2026-03-06'
  expect(reading.nights).toEqual([
    { day: '2026-03-03', minutes: 390 },
    { day: last, minutes: 400 },
  ])
  expect(reading.steps).toEqual([{ day: '2026-03-02', steps: 8123 }])
  expect(reading.unreadable).toBe(0)
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
    within(
      'Takeout/Google Health/Physical Activity_GoogleData/calories_2026-10-01.csv',
      'timestamp,calories\n2026-10-01T06:00:00Z,5\n',
    ),
  ])
  if (typeof readings === 'string') throw new Error(readings)
  expect(readings.map(({ kind, passedOver }) => [kind, passedOver])).toEqual([['health', 1]])
  const [reading] = readings
  expect(reading?.kind === 'health' && reading.steps).toEqual([{ day: '2026-10-01', steps: 5 }])
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

const HOURS = 'timestamp,steps,data source\n'

async function stepsIn(files: readonly File[], home = {}) {
  const reading = await readOne(files, home)
  if (reading.kind !== 'health') throw new Error(`Read as ${reading.kind}`)
  return [
    ...reading.steps.map(({ day, steps }) => `${day} ${steps}`),
    ...(reading.unreadable > 0 ? ['unreadable'] : []),
  ]
}

test.each([
  [
    'by the clock at home, small hours to the evening before',
    '2026-10-01T21:30:00Z,300,Charge 6\n2026-10-02T01:30:00Z,40,Charge 6\n2026-10-02T02:30:00Z,7,Charge 6\n',
    ['2026-10-01 340', '2026-10-02 7'],
  ],
  [
    'what a phone counted beside a watch, once',
    '2026-10-01T08:00:00Z,100,Charge 6\n2026-10-01T08:00:20.552Z,90,MobileTrack\n2026-10-01T08:00:00Z,90,Phone Health Connect\n2026-10-01T09:00:00Z,50,MobileTrack\n2026-10-01T09:00:00Z,50,Phone Health Connect\n',
    ['2026-10-01 150'],
  ],
  ['without its device', '2026-10-01T08:00:00Z,100,\n', ['2026-10-01 100']],
  [
    'and nothing of no steps',
    '2026-10-01T08:00:00Z,0,Charge 6\n2026-10-02T08:00:00Z,1,Charge 6\n',
    ['2026-10-02 1'],
  ],
  [
    'what cannot be read is told',
    '2026-10-01T08:00:00Z,5,X\nsoon,5,X\n2026-10-01T08:01:00Z,many,X\n',
    ['2026-10-01 5', 'unreadable'],
  ],
])('Fitbit’s steps in Google’s table: %s', async (_, rows, steps) => {
  expect(await stepsIn([new File([HOURS + rows], 'steps_2026-10-01.csv')])).toEqual(steps)
})

test('the day on which Google packed it is not whole, and left out; the night that ended on it is', async () => {
  const parts = {
    'Takeout/Fitbit/Physical Activity_GoogleData/steps_2026-10-01.csv': `${HOURS}2026-10-01T08:00:00Z,100,X\n2026-10-02T08:00:00Z,9,X\n`,
    'Takeout/Fitbit/Global Export Data/sleep-2026-10-01.json': JSON.stringify([
      fitbitLog(1, '2026-10-01T23:00:00.000', '2026-10-02T06:00:00.000', 400),
    ]),
  }
  const reading = await readOne([fileOf('takeout-20261002T101010Z-001.zip', parts)])
  expect(reading).toMatchObject({
    ...{ steps: [{ day: '2026-10-01', steps: 100 }], nights: [{ day: '2026-10-02', minutes: 400 }] },
  })
  expect(await stepsIn([fileOf('export.zip', parts)])).toEqual(['2026-10-01 100', '2026-10-02 9'])
  const both = [fileOf('takeout-20261002T101010Z-001.zip', parts), fileOf('export.zip', parts)]
  expect(await stepsIn(both)).toEqual(['2026-10-01 100', '2026-10-02 9'])
})

test('a new watch takes over from the old one without a day counted twice', async () => {
  const rows = Array.from({ length: 4 }, (_, at) => {
    const time = (hour: number) => `2026-10-0${at + 1}T${String(hour).padStart(2, '0')}:00:00Z`
    const old = at < 3 ? [`${time(8)},1000,Charge 4`] : []
    return [...old, ...(at > 0 ? [`${time(8)},1100,Charge 6`, `${time(9)},10,Charge 6`] : [])].join('\n')
  })
  const steps = ['2026-10-01 1000', '2026-10-02 1110', '2026-10-03 1110', '2026-10-04 1110']
  expect(await stepsIn([new File([`${HOURS}${rows.join('\n')}\n`], 'steps.csv')])).toEqual(steps)
})

const list = (rows: readonly (readonly [string, string])[]) =>
  JSON.stringify(rows.map(([dateTime, value]) => ({ dateTime, value })))

test('Fitbit’s steps as a list, by the wall; where a table tells of the day too, the table', async () => {
  const file = new File(
    [
      list([
        ['10/01/26 23:59:00', '30'],
        ['10/02/26 00:10:00', '4'],
        ['10/02/26 12:00:00', '0'],
        ['10/02/26 13:00:00', '70'],
      ]),
    ],
    'steps-2026-10-01.json',
  )
  expect(await stepsIn([file])).toEqual(['2026-10-01 34', '2026-10-02 70'])
  expect(await stepsIn([file, file])).toEqual(['2026-10-01 34', '2026-10-02 70'])
  const table = new File([`${HOURS}2026-10-02T08:00:00Z,80,Charge 6\n`], 'steps_2026-10-01.csv')
  expect(await stepsIn([file, table])).toEqual(['2026-10-01 34', '2026-10-02 80'])
  const calories = new File([list([['10/01/26 23:59:00', '30']])], 'calories-2026-10-01.json')
  expect(await readingsOf([calories])).toBe('not-known')
})

test('Fitbit’s own page tells of steps and sleep in one table', async () => {
  const reading = await readOne([new File([OWN_PAGE], 'fitbit.csv')])
  expect(reading).toMatchObject({
    ...{ app: 'fitbit', unreadable: 0, steps: [{ day: '2026-10-05', steps: 8123 }] },
    nights: [{ day: '2026-10-05', minutes: 390 }],
  })
  const alone = OWN_PAGE.slice(0, OWN_PAGE.indexOf('Sleep'))
  expect(await stepsIn([new File([alone], 'fitbit.csv')])).toEqual(['2026-10-05 8123'])
})

test.each([
  'Date,Move Minutes count,Calories (kcal),Distance (m),Heart Points,Step count,Average weight (kg)\n2026-10-01,30,2100.5,4200,,8123,\n2026-10-02,,1980,,,,\n',
  'Datum,Anzahl der Minuten in Bewegung,Kalorien (kcal),Distanz (m),Schrittzahl\n2026-10-01,30,2100.5,4200,8123\n',
  'Date,Minutes d’activité,Calories (kcal),Distance (m),Nombre de pas\n2026-10-01,30,2100.5,4200,8123\n',
])('Google Fit’s days: %s', async (text) => {
  const reading = await readOne([
    within('Takeout/Fit/Daily activity metrics/Daily activity metrics.csv', text),
  ])
  expect(reading).toMatchObject({
    app: 'google-fit',
    nights: [],
    steps: [{ day: '2026-10-01', steps: 8123 }],
    unreadable: 0,
  })
})

test('Fitbit and Google Fit in one export are two readings, each by its own count', async () => {
  const readings = await readingsOf([
    within(
      'Takeout/Fitbit/Physical Activity_GoogleData/steps_2026-10-01.csv',
      `${HOURS}2026-10-01T08:00:00Z,100,Charge 6\n`,
    ),
    within(
      'Takeout/Fit/Daily activity metrics/Daily activity metrics.csv',
      'Date,Calories (kcal),Step count\n2026-10-01,2100,90\n',
    ),
  ])
  if (typeof readings === 'string') throw new Error(readings)
  expect(readings.map((one) => one.kind === 'health' && [one.app, one.steps[0]?.steps])).toEqual([
    ['fitbit', 100],
    ['google-fit', 90],
  ])
})

test('a cell as long as a file takes no longer than reading it', async () => {
  const { outcome, cost } = await costOf(() =>
    readingsOf([
      new File([`${HOURS}${'T'.repeat(400_000)},5,X\n2026-10-01T08:00:00.552356Z,5,X\n`], 'steps.csv'),
    ]),
  )
  expect(typeof outcome === 'string' || outcome[0]?.kind).toBe('health')
  expect(cost).toBeLessThan(60)
})
