import { readFile } from 'node:fs/promises'
import type { Day } from '../../src/domain/day.ts'
import type { Table } from '../../src/intake/table/table.ts'
import { historyIn } from '../../src/intake/tracker/history.ts'

export const SETTINGS = {
  calledOff: null,
  minutes: 50,
  timeZone: 'Europe/Berlin',
  today: '2026-12-31' as Day,
}

export function tableIn(text: string): Table {
  const history = historyIn(new TextEncoder().encode(text), 'table')
  if (!history.ok || history.value.kind !== 'table') throw new Error('It was not taken for any table')
  return history.value
}

export const fixture = (name: string) =>
  readFile(new URL(`../fixtures/cases/trackers/${name}`, import.meta.url), 'utf8')
