import { expect, test } from 'vitest'
import { holdsSessions } from '../../src/intake/table/columns.ts'
import { tableIn } from './tableSessionsOfTests.ts'

const lines = (head: string, ...rows: string[]) => [head, ...rows, ''].join('\n')
/** A day's clock and one word, and whatever else there is. */
const tableOf = (head: string, word: string) => {
  const more = head.split(',').slice(3)
  return lines(head, ...['10', '11', '16'].map((day) => [`2026-03-${day}`, '22:15', word, ...more].join(',')))
}

test.each([
  ['Date,Time,State of mind,Notes', 'Good'],
  ['Date,Time,Emotional state', 'Good'],
  ['Date,Time,Mental State', 'Good'],
  ['Date,Time,Mood state', 'Good'],
  ['Date,Time,Health status', 'Good'],
  ['Date,Time,Label,Value', 'Energy'],
  ['Date,Time,Urge,Outcome', 'resisted'],
  ['Date,Time,Duration,Mood', '20'],
  ['Datum,Uhrzeit,Stimmung,Notiz', 'gut'],
  ['Date,Heure,État d’esprit,Notes', 'Bien'],
  ['Date,Heure,État émotionnel', 'Bien'],
  ['Fecha,Hora,Estado de ánimo,Notas', 'Bien'],
  ['Fecha,Hora,Estado anímico', 'Bien'],
  ['Data,Ora,Stato d’animo,Note', 'Bene'],
  ['Data,Hora,Estado de espírito,Notas', 'Bom'],
  ['Tarih,Saat,Ruh Hali,Durum', 'iyi'],
  ['日付,時刻,気分の状態', '良い'],
  ['日期,时间,心情状态', '好'],
  ['날짜,시간,기분 상태', '좋음'],
  ['Дата,Время,Эмоциональное состояние', 'хорошо'],
])('how days were, and no appointments: %s', (head, word) => {
  expect(holdsSessions(tableIn(tableOf(head, word)))).toBe(false)
})

test.each([
  ['things to do', lines('Task,Status,Due date', 'Call,Done,2026-03-10 09:00')],
  ['blood pressure', lines('Date,Time,Systolic,Diastolic,Status', '2026-03-10,07:00,120,80,Normal')],
  ['mail', lines('Date,From,To,Subject,Status', '2026-03-10 22:15,a@x,b@x,Hi,Sent')],
])('nor are %s', (_, text) => {
  expect(holdsSessions(tableIn(text))).toBe(false)
})

test.each([
  ['clients', lines('Date,Time,Client,Status', '2026-03-10,09:00,A,ok')],
  ['a service', lines('Date,Time,Service,Status', '2026-03-10,09:00,Individual,ok')],
  ['one called off', lines('Date,Time,Status', '2026-03-10,09:00,ok', '2026-03-11,09:00,Cancelled')],
  ['moods of clients', lines('Date,Time,Client,Duration,Mood', '2026-03-10,09:00,A,50,calm')],
])('but these are, with %s', (_, text) => {
  expect(holdsSessions(tableIn(text))).toBe(true)
})
