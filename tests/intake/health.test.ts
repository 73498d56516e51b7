import { describe, expect, it } from 'vitest'
import type { IntakeReading } from '../../src/intake/intakeMessages.ts'
import { appleHealthOf, fileOf, fitbitLog, sleepRecord, stepRecord } from '../fixtures/healthOf.ts'
import { PLANTED, plantedIn } from '../fixtures/planted.ts'
import { readingsOf, readOne } from '../fixtures/readOne.ts'

type Health = Extract<IntakeReading, { kind: 'health' }>

async function healthOf(...files: readonly File[]): Promise<Health> {
  const reading = await readOne(files)
  if (reading.kind !== 'health') throw new Error(`Read as ${reading.kind}`)
  return reading
}

const apple = (...records: readonly string[]) => healthOf(fileOf('export.xml', appleHealthOf(records)))
const night = (day: string, minutes: number) => ({ day, minutes })

describe('sleep from Apple Health', () => {
  it('is the stages of a night together, on the day one woke, without being awake or in bed', async () => {
    const { nights, app, unreadable } = await apple(
      sleepRecord('InBed', '2026-11-19 22:30:00 +0100', '2026-11-20 07:00:00 +0100', { source: 'iPhone' }),
      sleepRecord('AsleepCore', '2026-11-19 23:00:00 +0100', '2026-11-20 01:00:00 +0100'),
      sleepRecord('AsleepDeep', '2026-11-20 01:00:00 +0100', '2026-11-20 02:00:00 +0100'),
      sleepRecord('Awake', '2026-11-20 02:00:00 +0100', '2026-11-20 02:30:00 +0100'),
      sleepRecord('AsleepREM', '2026-11-20 02:30:00 +0100', '2026-11-20 04:00:00 +0100'),
    )
    expect(nights).toEqual([night('2026-11-20', 270)])
    expect([app, unreadable]).toEqual(['apple-health', 0])
  })

  it('counts once what several devices measured at the same time', async () => {
    const { nights } = await apple(
      sleepRecord('AsleepUnspecified', '2026-11-19 23:00:00 +0100', '2026-11-20 06:00:00 +0100', {
        source: 'App',
      }),
      sleepRecord('AsleepCore', '2026-11-19 23:30:00 +0100', '2026-11-20 03:00:00 +0100'),
      sleepRecord('Awake', '2026-11-20 03:00:00 +0100', '2026-11-20 04:00:00 +0100'),
      sleepRecord('AsleepREM', '2026-11-20 04:00:00 +0100', '2026-11-20 06:30:00 +0100'),
    )
    // From 23:00 to 06:30, but for the hour of which the one that tells stages says it was awake.
    expect(nights).toEqual([night('2026-11-20', 390)])
  })

  it('of a night with nothing but a bed is not known', async () => {
    const { nights, onlyInBed } = await apple(
      sleepRecord('InBed', '2026-11-18 23:00:00 +0100', '2026-11-19 07:00:00 +0100'),
      sleepRecord('Asleep', '2026-11-19 23:00:00 +0100', '2026-11-20 07:00:00 +0100'),
    )
    expect(nights).toEqual([night('2026-11-20', 480)])
    expect(onlyInBed).toBe(1)
  })

  it('stands with the date of waking, whenever a day ends: after a late shift, by day, and in the small hours', async () => {
    const { nights } = await apple(
      // Asleep before midnight, awake for an hour, asleep again: one night.
      sleepRecord('Asleep', '2026-11-15 21:30:00 +0100', '2026-11-15 23:15:00 +0100'),
      sleepRecord('Asleep', '2026-11-16 00:15:00 +0100', '2026-11-16 06:15:00 +0100'),
      // By day after a night's work, with a rest in the evening.
      sleepRecord('Asleep', '2026-11-17 08:00:00 +0100', '2026-11-17 14:00:00 +0100'),
      sleepRecord('Asleep', '2026-11-17 19:00:00 +0100', '2026-11-17 20:00:00 +0100'),
      // Up at half past three.
      sleepRecord('Asleep', '2026-11-18 21:00:00 +0100', '2026-11-19 03:30:00 +0100'),
    )
    expect(nights).toEqual([night('2026-11-16', 465), night('2026-11-17', 420), night('2026-11-19', 390)])
  })

  it('goes by the clock of where it was slept, else by the offset in the record', async () => {
    const { nights } = await apple(
      // 23:30 to 07:30 in Vancouver, written by a phone in Berlin.
      sleepRecord('Asleep', '2026-11-10 08:30:00 +0100', '2026-11-10 16:30:00 +0100', {
        zone: 'America/Vancouver',
      }),
      // 21:30 to 23:30 there: still the ninth.
      sleepRecord('Asleep', '2026-11-09 06:30:00 +0100', '2026-11-09 08:30:00 +0100', {
        zone: 'America/Vancouver',
      }),
      sleepRecord('Asleep', '2026-11-04 22:00:00 -0500', '2026-11-05 05:00:00 -0500'),
    )
    expect(nights).toEqual([night('2026-11-05', 420), night('2026-11-08', 120), night('2026-11-10', 480)])
  })

  it('reads times of twelve hours, and says how many records have none that can be read', async () => {
    const { nights, unreadable } = await apple(
      sleepRecord('Asleep', '2026-11-19 11:00:00 PM +0100', '2026-11-20 6:00:00 AM +0100'),
      sleepRecord('Asleep', 'some day', '2026-11-21 06:00:00 +0100'),
      sleepRecord('Asleep', '2026-11-21 07:00:00 +0100', '2026-11-21 06:00:00 +0100'),
      sleepRecord('Asleep', '2025-11-21 07:00:00 +0100', '2026-11-21 06:00:00 +0100'),
      sleepRecord('Dreaming', '2026-11-20 23:00:00 +0100', '2026-11-21 06:00:00 +0100'),
    )
    expect(nights).toEqual([night('2026-11-20', 420)])
    expect(unreadable).toBe(4)
  })
})

describe('steps from Apple Health', () => {
  it('are a sum a day, in which small hours are the evening’s, and one step is counted by one device', async () => {
    const { steps } = await apple(
      stepRecord(500, '2026-11-18 10:00:00 +0100', '2026-11-18 10:10:00 +0100', 'Watch'),
      stepRecord(480, '2026-11-18 10:00:00 +0100', '2026-11-18 10:10:00 +0100'),
      stepRecord(100, '2026-11-18 12:00:00 +0100', '2026-11-18 12:05:00 +0100'),
      stepRecord(60, '2026-11-19 00:40:00 +0100', '2026-11-19 00:45:00 +0100'),
      stepRecord(60, '2026-11-19 00:40:00 +0100', '2026-11-19 00:45:00 +0100'),
      // The phone told of eight hours what the watch told of the first half of them.
      stepRecord(900, '2026-11-20 08:00:00 +0100', '2026-11-20 12:00:00 +0100', 'Watch'),
      stepRecord(800, '2026-11-20 08:00:00 +0100', '2026-11-20 16:00:00 +0100'),
    )
    expect(steps).toEqual([
      { day: '2026-11-18', steps: 660 },
      { day: '2026-11-20', steps: 1300 },
    ])
  })

  it('of two watches count once what both saw, and go on where one follows the other', async () => {
    const { nights, steps } = await apple(
      sleepRecord('AsleepCore', '2026-11-17 23:00:00 +0100', '2026-11-18 05:00:00 +0100', { source: 'Old' }),
      sleepRecord('AsleepDeep', '2026-11-17 23:20:00 +0100', '2026-11-18 06:00:00 +0100', { source: 'New' }),
      stepRecord(400, '2026-11-18 10:00:00 +0100', '2026-11-18 10:10:00 +0100', 'Old Watch'),
      stepRecord(430, '2026-11-18 10:00:00 +0100', '2026-11-18 10:10:00 +0100', 'New Watch'),
      stepRecord(70, '2026-11-18 18:00:00 +0100', '2026-11-18 18:10:00 +0100', 'New Watch'),
      stepRecord(90, '2026-11-19 10:00:00 +0100', '2026-11-19 10:10:00 +0100', 'New Watch'),
    )
    expect(nights).toEqual([night('2026-11-18', 420)])
    expect(steps.map((each) => each.steps)).toEqual([500, 90])
  })

  it('of the day it was exported on are not whole, and left out; the night before it is', async () => {
    const { nights, steps } = await apple(
      stepRecord(7000, '2026-11-21 10:00:00 +0100', '2026-11-21 11:00:00 +0100'),
      stepRecord(700, '2026-11-22 10:00:00 +0100', '2026-11-22 11:00:00 +0100'),
      sleepRecord('Asleep', '2026-11-21 23:00:00 +0100', '2026-11-22 06:00:00 +0100'),
    )
    expect(steps).toEqual([{ day: '2026-11-21', steps: 7000 }])
    expect(nights).toEqual([night('2026-11-22', 420)])
  })
})

describe('the export of Apple Health', () => {
  const record = sleepRecord('Asleep', '2026-11-19 23:00:00 +0100', '2026-11-20 06:00:00 +0100', {
    zone: 'Europe/Berlin',
  })

  it('is read out of its ZIP, whatever it is called there, and nothing beside it is offered', async () => {
    const reading = await healthOf(
      fileOf('exportación.zip', {
        'apple_health_export/exportación.xml': appleHealthOf([record]),
        'apple_health_export/export_cda.xml':
          '<?xml version="1.0"?>\n<ClinicalDocument xmlns="urn:hl7-org:v3"/>',
        'apple_health_export/electrocardiograms/ecg_2026-01-01.csv':
          'Name,Robin\nDate of Birth,1980\nDate,Mood\n',
        'apple_health_export/workout-routes/route.gpx': '<gpx></gpx>',
      }),
    )
    expect(reading.nights).toEqual([night('2026-11-20', 420)])
    expect(reading.from).toEqual({ files: 1, name: 'exportación.xml' })
  })

  it('is read wherever its pieces are cut', async () => {
    const text = appleHealthOf(Array.from({ length: 40 }, () => record))
    const bytes = new TextEncoder().encode(text)
    for (const size of [7, 61, 300, 4096]) {
      const { AppleHealth } = await import('../../src/intake/health/appleHealth.ts')
      const health = new AppleHealth()
      const chunks = (async function* () {
        for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
      })()
      await health.read(chunks)
      const tally = health.finish({ dayEndsAt: 4, today: '2026-11-23' as never })
      expect([tally.nights, tally.unreadable]).toEqual([[night('2026-11-20', 420)], 0])
    }
  })

  it('says so where there is neither sleep nor a step in it, or no time that can be read', async () => {
    expect(await readingsOf([fileOf('export.xml', appleHealthOf([]))])).toBe('nothing-in-it')
    const broken = appleHealthOf([sleepRecord('Asleep', 'x', 'y')])
    expect(await readingsOf([fileOf('export.xml', broken)])).toBe('dates-unreadable')
  })

  it('gives away nothing but days and sums', async () => {
    const records = PLANTED.map((word, index) =>
      sleepRecord(
        'Asleep',
        `2026-11-0${(index % 9) + 1} 01:00:00 +0100`,
        `2026-11-0${(index % 9) + 1} 02:00:00 +0100`,
        {
          source: word,
        },
      ),
    )
    const reading = await apple(...records, ...PLANTED.map((word) => ` <Workout sourceName="${word}"/>`))
    expect(reading.nights.length).toBe(9)
    expect(plantedIn(JSON.stringify(reading))).toEqual([])
    expect(Object.keys(reading.nights[0] ?? {})).toEqual(['day', 'minutes'])
  })
})

describe('sleep from Takeout', () => {
  const first = [
    fitbitLog(1, '2026-11-18T23:10:30.000', '2026-11-19T06:40:30.000', 412),
    fitbitLog(2, '2026-11-19T15:00:00.000', '2026-11-19T15:30:00.000', 28),
  ]

  it('is what Fitbit summed up, of several files and parts, each sleep once', async () => {
    const reading = await healthOf(
      fileOf('takeout-001.zip', {
        'Takeout/Fitbit/Global Export Data/sleep-2026-11-18.json': JSON.stringify(first, null, 2),
        'Takeout/Fitbit/Global Export Data/heart_rate-2026-11-18.json':
          '[{"dateTime":"11/18/26","value":{"bpm":61}}]',
        'Takeout/Fitbit/Sleep Score/sleep_score.csv':
          'sleep_log_entry_id,timestamp,overall_score\n1,2026-11-19T06:40:30Z,81\n',
      }),
      fileOf('takeout-002.zip', {
        'Takeout/Fitbit/Global Export Data/sleep-2026-11-19.json': JSON.stringify([
          first[0],
          fitbitLog(3, '2026-11-20T00:10:00.000', '2026-11-20T07:00:00.000', 380),
        ]),
      }),
    )
    expect(reading.app).toBe('fitbit')
    expect(reading.nights).toEqual([night('2026-11-19', 440), night('2026-11-20', 380)])
    expect(reading.steps).toEqual([])
    expect(reading.from.files).toBe(2)
  })

  it('is what Google Fit tells of sessions and of stages, once, by the clock of where it was slept', async () => {
    const segment = (sort: string, startTime: string, endTime: string) => ({
      fitnessActivity: sort,
      startTime,
      endTime,
    })
    const nanos = (time: string) => Date.parse(time) * 1e6
    const point = (value: number, from: string, to: string) => ({
      ...{ fitValue: [{ value: { intVal: value } }], dataTypeName: 'com.google.sleep.segment' },
      ...{ startTimeNanos: nanos(from), endTimeNanos: nanos(to), rawTimestampNanos: 0 },
    })
    const session = {
      ...segment('sleep', '2026-11-19T04:10:00Z', '2026-11-19T11:10:00Z'),
      duration: '25200s',
      segment: [
        segment('sleep.light', '2026-11-19T04:10:00Z', '2026-11-19T08:00:00Z'),
        segment('sleep.awake', '2026-11-19T08:00:00Z', '2026-11-19T08:30:00Z'),
        segment('sleep.rem', '2026-11-19T08:30:00Z', '2026-11-19T11:10:00Z'),
      ],
    }
    const reading = await healthOf(
      fileOf('takeout.zip', {
        'Takeout/Fit/All Sessions/2026-11-18T23_10_00-05_00_SLEEP.json': JSON.stringify(session, null, 2),
        'Takeout/Fit/All Sessions/2026-11-18T13_10_00-05_00_WALKING.json': JSON.stringify({
          ...segment('walking', '2026-11-18T18:10:00Z', '2026-11-18T19:10:00Z'),
        }),
        'Takeout/Fit/All Data/raw_com.google.sleep.segment_x.json': JSON.stringify({
          'Data Source': 'raw:com.google.sleep.segment:x',
          'Data Points': [
            point(4, '2026-11-19T04:10:00Z', '2026-11-19T08:00:00Z'),
            point(2, '2026-11-17T22:00:00Z', '2026-11-18T05:00:00Z'),
          ],
        }),
      }),
    )
    expect(reading.app).toBe('google-fit')
    expect(reading.nights).toEqual([night('2026-11-18', 420), night('2026-11-19', 390)])
  })

  it('of two apps that come together is two readings', async () => {
    const readings = await readingsOf([
      fileOf('sleep-2026-11-18.json', JSON.stringify(first)),
      fileOf(
        'export.xml',
        appleHealthOf([stepRecord(9, '2026-11-18 10:00:00 +0100', '2026-11-18 10:10:00 +0100')]),
      ),
    ])
    if (typeof readings === 'string') throw new Error(readings)
    expect(readings.map((each) => each.kind === 'health' && each.app)).toEqual(['apple-health', 'fitbit'])
  })

  it('of a file that is damaged is told, and what else there is is read', async () => {
    const { nights, unreadable } = await healthOf(
      fileOf('takeout.zip', {
        'Fitbit/sleep-1.json': JSON.stringify(first),
        'Fitbit/sleep-2.json': JSON.stringify(first).slice(0, 600),
      }),
    )
    expect(nights).toEqual([night('2026-11-19', 440)])
    expect(unreadable).toBe(1)
  })
})

describe('what Health Connect exports', () => {
  it('is named, in its ZIP and out of it', async () => {
    const database = Buffer.concat([Buffer.from('SQLite format 3\0'), Buffer.alloc(4096)])
    expect(await readingsOf([fileOf('Health Connect.zip', { 'health_connect_export.db': database })])).toBe(
      'health-database',
    )
    expect(await readingsOf([new File([database], 'health_connect_export.db')])).toBe('health-database')
  })
})
