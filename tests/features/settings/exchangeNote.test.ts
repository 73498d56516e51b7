import { describe, expect, test } from 'vitest'
import type { Instant } from '../../../src/domain/wallTime.ts'
import {
  type ExchangeNote,
  NEW_EXCHANGE,
  standOf,
  startOfFile,
  withoutPassphrase,
  withSent,
  withTaken,
} from '../../../src/features/settings/exchange/exchangeNote.ts'

const at = (hour: number) => `2026-11-28T${String(hour).padStart(2, '0')}:00:00.000Z` as Instant
const sends = (note: ExchangeNote, hour: number, mark: string) =>
  withSent(note, { at: at(hour), name: 'a file', how: 'shared', mark }, `file ${hour}`)
const takes = (note: ExchangeNote, hour: number, theirs: string, before: string, after: string) =>
  withTaken(note, at(hour), { theirs, before, after })

describe('where two devices stand', () => {
  test('one file each way: first each lacks something, then the other, then none', () => {
    expect(standOf(NEW_EXCHANGE, 'p')).toEqual({ kind: 'none' })
    let phone = sends(NEW_EXCHANGE, 1, 'p')
    expect(standOf(phone, 'p')).toEqual({ kind: 'sent', at: at(1) })

    let laptop = takes(NEW_EXCHANGE, 2, 'p', 'l', 'p+l')
    expect(standOf(laptop, 'p+l')).toEqual({ kind: 'owed', at: at(2) })
    laptop = sends(laptop, 3, 'p+l')
    expect(standOf(laptop, 'p+l')).toEqual({ kind: 'answered', at: at(3) })

    phone = takes(phone, 4, 'p+l', 'p', 'p+l')
    expect(standOf(phone, 'p+l')).toEqual({ kind: 'same', at: at(4) })
  })

  test('another passphrase to come changes nothing of it, nor which files are this device’s own', () => {
    const told = { ...NEW_EXCHANGE, passphrase: 'the first' }
    const marks = ['p', 'p2', 'p+l']
    for (const note of [told, sends(told, 1, 'p'), takes(sends(told, 1, 'p'), 2, 'p+l', 'p', 'p+l')]) {
      const asked = withoutPassphrase(note)
      expect(asked.passphrase).toBeNull()
      expect(asked.own).toEqual(note.own)
      for (const mark of marks) expect(standOf(asked, mark)).toEqual(standOf(note, mark))
    }
  })

  test('what is written meanwhile is said, and who lacks it', () => {
    const sent = sends(NEW_EXCHANGE, 1, 'p')
    expect(standOf(sent, 'p2').kind).toBe('apart')
    const same = takes(sent, 2, 'p+l', 'p', 'p+l')
    expect(standOf(same, 'p+l2').kind).toBe('written')
    const answered = sends(takes(NEW_EXCHANGE, 1, 'p', 'l', 'p+l'), 2, 'p+l')
    expect(standOf(answered, 'p+l2').kind).toBe('written')
  })

  test('a device that took in something with nothing of its own owes nothing back', () => {
    const laptop = takes(NEW_EXCHANGE, 1, 'p', 'empty', 'p')
    expect(standOf(laptop, 'p').kind).toBe('same')
    expect(standOf(sends(laptop, 2, 'p2'), 'p2').kind).toBe('sent')
  })

  test('an answer that is sent once more stays one', () => {
    const answered = sends(takes(NEW_EXCHANGE, 1, 'p', 'l', 'p+l'), 2, 'p+l')
    expect(standOf(sends(answered, 3, 'p+l'), 'p+l')).toEqual({ kind: 'answered', at: at(3) })
  })

  test('an older file taken in again changes nothing where both hold the same', () => {
    const same = takes(sends(NEW_EXCHANGE, 1, 'p'), 2, 'p+l', 'p', 'p+l')
    expect(takes(same, 3, 'l', 'p+l', 'p+l')).toBe(same)
  })
})

test('a file is known by its beginning, however its lines were broken on the way', () => {
  const text = `-----BEGIN AGE ENCRYPTED FILE-----\n${'YWdlLWVuY3J5cHRpb24'.repeat(12)}\n`
  const other = text.replace('cHRpb24YW', 'cHRpb25YW')
  const bytes = (words: string) => new TextEncoder().encode(words)
  expect(startOfFile(bytes(text.replaceAll('\n', '\r\n')))).toBe(startOfFile(bytes(text)))
  expect(startOfFile(bytes(other))).not.toBe(startOfFile(bytes(text)))
})
