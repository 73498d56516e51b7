import { expect, test } from 'vitest'
import { minutesOf } from '../../src/intake/table/columns.ts'

test.each([
  ...['50', '50.0', '50 mn', '50mn', '50 Min.', '50 minuti', '50 minuter', '50 minuuttia', "50'", '50:00'],
  ...['50 perc', '50 dk', '50 dakika', '50 мин.', '50 хв', '50 λεπτά', '50分', '50 分钟', '50분'],
  ...['0:50', '00:50:00', '0:50 h', '00:50 Std.', '0:50 hrs', '0 h 50', '0 ore 50 min', '0 uur 50'],
  ...['0 tim 50 min', '0t 50m', '0 godz. 50 min', '0 saat 50 dk', '0 ч 50 мин', '0小时50分钟', '0時間50分'],
  ...['0시간 50분', '0 hr, 50 min', 'PT50M', 'PT0H50M', '0.83 h', '0,83 Std.'],
])('%s is a length of 50 minutes', (cell) => {
  expect(minutesOf(cell, 'Length')).toBe(50)
})

test.each(['', 'h', '3 Tage', '2 days', '2 jours', '1 jour', '50 s', 'none', '45 / 60'])(
  '%j is none that a session has',
  (cell) => {
    expect(minutesOf(cell, 'Length')).toBe(null)
  },
)

test.each([
  ['0.75', 'Dauer (h)', 45],
  ['1,5', 'Durata (ore)', 90],
  ['1.25', 'Duration (decimal)', 75],
  ['0,5', 'Dauer', 30],
  ['45', 'Duration', 45],
  ['4', 'Duration', 4],
  ['2700', 'Duration (seconds)', 45],
  ['2700', 'Durée en secondes', 45],
])('%s under %s', (cell, name, minutes) => {
  expect(minutesOf(cell, name)).toBe(minutes)
})

test.each([
  ['1 h 15', 75],
  ['24 h', 1440],
  ['1:20 Std.', 80],
  ['90 min', 90],
])('%s', (cell, minutes) => {
  expect(minutesOf(cell, '')).toBe(minutes)
})
