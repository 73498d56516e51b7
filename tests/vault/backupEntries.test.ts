import { describe, expect, it } from 'vitest'
import { restIdOf } from '../../src/domain/kinds/rest.ts'
import { workloadIdOf } from '../../src/domain/kinds/workload.ts'
import { parseBackup, writeBackup } from '../../src/vault/backup.ts'
import { BACKUP_LISTS, type BackupList, hasOwnId } from '../../src/vault/carry/backupSchema.ts'
import { type BackupJson, DAY, faultOf, type Json, MADE, NOW, resealed, sample } from './backupOfTests.ts'

describe('a damaged backup', () => {
  const text = writeBackup(sample, MADE)
  it.each([
    ['cut short', text.slice(0, -20)],
    ['cut in the middle', text.slice(0, 700)],
    ['with a word changed', text.replace('encore', 'jamais')],
    ['with a rating changed', text.replace('"energy":0', '"energy":1')],
    ['with a count changed', text.replace('"moments":1', '"moments":2')],
    ['with a count missing', text.replace('"moments":1,', '')],
    ['with a count too many', text.replace('"moments":1,', '"moments":1,"more":0,')],
    ['with a checksum that is none', text.replace(/"sha256": "../, '"sha256": "zz')],
    ['without a journal', text.replace('"journal"', '"Journal"')],
    ['with an impossible date of making', text.replace('"exportedAt": "2026-11', '"exportedAt": "2026-13')],
    ['with a member more', text.replace('"version": 6', '"version": 6, "extra": true')],
    ['with a list that is none', resealed((backup) => Object.assign(backup.journal, { moments: {} }))],
    [
      'with a nest too deep to write out',
      text.replace('"pauses": []', `"pauses": [${'['.repeat(100_000)}${']'.repeat(100_000)}]`),
    ],
  ])('%s', (_, damaged) => {
    expect(damaged).not.toBe(text)
    expect(faultOf(damaged)).toEqual({ kind: 'damaged' })
  })
})

describe('an entry that is none', () => {
  const put = (list: string, member: string, value: unknown) => (backup: BackupJson) => {
    Object.assign(backup.journal[list]?.[0] as Json, { [member]: value })
  }
  const add = (list: string, row: Json) => (backup: BackupJson) => {
    backup.journal[list] = [row]
  }
  const base = (part: string, value: unknown, of = 0) =>
    put('moments', 'base', [{ part, value, editedAt: NOW, of }])
  const setting = (name: string, value: unknown) => ({ id: `setting:${name}`, name, value, editedAt: NOW })
  const momentKind = (change: Json) => ({
    ...{ id: 'momentKind:own:walk', what: 'own:walk', text: 'A walk', restores: true, hidden: false },
    ...{ position: 0, wordsSince: null, editedAt: NOW },
    ...change,
  })
  it.each<[string, (backup: BackupJson) => void]>([
    ['journal.moments[0].day', put('moments', 'day', '2026-02-30')],
    ['journal.moments[0].at', put('moments', 'at', '2026-11-23T23:40')],
    ['journal.moments[0].what', put('moments', 'what', 'late')],
    ['journal.moments[0].what', put('moments', 'what', 'own:')],
    ['journal.moments[0].what', put('moments', 'what', 'own:a b')],
    ['journal.moments[0].what', put('moments', 'what', `own:${'a'.repeat(33)}`)],
    ['journal.momentKinds[0].what', add('momentKinds', momentKind({ what: 'late' }))],
    ['journal.momentKinds[0].restores', add('momentKinds', momentKind({ restores: null }))],
    ['journal.momentKinds[0].id', add('momentKinds', momentKind({ id: 'own:walk' }))],
    ['journal.momentKinds[0].earlier[0].until', add('momentKinds', momentKind({ earlier: [{}] }))],
    ['journal.settings[0].name', add('settings', setting('knownFrom:own:', null))],
    ['journal.settings[0].value', add('settings', setting('knownFrom:own:walk', 7))],
    ['journal.moments[0].times', put('moments', 'times', 0)],
    ['journal.moments[0].times', put('moments', 'times', 100)],
    ['journal.moments[0].times', put('moments', 'times', 1.5)],
    ['journal.moments[0].because', put('moments', 'because', 7)],
    ['journal.moments[0].note', put('moments', 'note', null)],
    ['journal.moments[0].editedAt', put('moments', 'editedAt', '2026-11-23')],
    ['journal.moments[0].id', put('moments', 'id', '')],
    ['journal.moments[0].id', put('moments', 'id', 'a b')],
    ['journal.moments[0].id', put('moments', 'id', '__proto__')],
    ['journal.moments[0].mood', put('moments', 'mood', 3)],
    ['journal.moments[0].base', base('note', 'words')],
    ['journal.moments[0].base', base('day', [DAY])],
    ['journal.moments[0].base', base('day', ['2026-13-01', '2026-11-24T00:40-05:00'])],
    ['journal.moments[0].base', base('day', [DAY, '2026-11-24T00:40-05:00', 'more'])],
    ['journal.moments[0].base', base('day', null)],
    ['journal.moments[0].base', base('times', '2')],
    ['journal.moments[0].base[0].of', base('times', 2, -1)],
    ['journal.deleted[0].base', put('deleted', 'base', [{ part: 'times', value: 2, editedAt: NOW, of: 0 }])],
    ['journal.moments[0].id', put('moments', 'id', `reflection:${DAY}`)],
    ['journal.reflections[0].id', put('reflections', 'id', 'reflection:2026-11-22')],
    ['journal.reflections[0].ratings', put('reflections', 'ratings', { energy: 5 })],
    ['journal.reflections[0].ratings', put('reflections', 'ratings', { energy: '3' })],
    ['journal.reflections[0].ratings', put('reflections', 'ratings', { 'no id': 3 })],
    ['journal.reflections[0].ratings', put('reflections', 'ratings', JSON.parse('{"__proto__":3}'))],
    ['journal.reflections[0].ratings', put('reflections', 'ratings', { constructor: 3 })],
    ['journal.reflections[0].ratings', put('reflections', 'ratings', [1, 2])],
    ['journal.reflections[0].ratings', put('reflections', 'ratings', null)],
    ['journal.reflections[0].contexts', put('reflections', 'contexts', ['grief', 'grief'])],
    ['journal.reflections[0].contexts[1]', put('reflections', 'contexts', ['grief', 7])],
    ['journal.deleted[0].page', put('deleted', 'page', '2026-13')],
    ['journal.deleted[0].page', put('deleted', 'page', 'shelf')],
    ['journal.settings[0].value', add('settings', setting('dayEndsAt', 9))],
    ['journal.settings[0].value.to', add('settings', setting('night', { from: 22, to: 25 }))],
    ['journal.settings[0].name', add('settings', setting('to string', 1))],
    ['journal.settings[0].id', add('settings', { ...setting('dayEndsAt', 2), id: 'setting:night' })],
    [
      'journal.scores[0].total',
      add('scores', { id: 's', day: DAY, instrument: 'bat', total: null, editedAt: NOW }),
    ],
    ['journal.moments[0]', (backup) => Object.assign(backup.journal, { moments: [null] })],
    ['journal.pauses', (backup) => delete backup.journal.pauses],
    ['journal.dreams', (backup) => Object.assign(backup.journal, { dreams: [] })],
    ['journal.moments[1].id', (backup) => backup.journal.moments?.push({ ...backup.journal.moments[0] })],
  ])('is named: %s', (path, change) => {
    expect(faultOf(resealed(change))).toEqual({ kind: 'bad-entry', path })
  })

  const health = (change: Json) => ({
    ...{ id: 'i1', sort: 'health', from: DAY, to: DAY, choice: { sort: 'health', app: 'fitbit' } },
    ...{ editedAt: NOW, ...change },
  })

  it('is none where some of it was written upon another day', () => {
    expect(parseBackup(resealed(base('day', [DAY, '2026-11-24T00:40-05:00']))).ok).toBe(true)
  })

  it('is none where an app is known', () => {
    expect(parseBackup(resealed(add('imports', health({})))).ok).toBe(true)
  })

  it.each<[string, (backup: BackupJson) => void]>([
    ['an app', add('imports', health({ choice: { sort: 'health', app: 'a-ring' } }))],
    ['a kind of history', add('imports', health({ choice: { sort: 'sky' } }))],
    ['a kind of import', add('imports', health({ sort: 'sky' }))],
    ['a reason', put('moments', 'because', 'fear')],
    ['a setting', add('settings', setting('toString', 1))],
  ])('comes from a newer app where it names %s that is not known', (_, change) => {
    expect(faultOf(resealed(change))).toEqual({ kind: 'from-newer-app', version: 6 })
  })

  it('can be found in every list', () => {
    for (const name of Object.keys(BACKUP_LISTS) as BackupList[]) {
      expect(faultOf(resealed(add(name, { id: 'x' })))).toMatchObject({ kind: 'bad-entry' })
    }
  })

  it.each<[BackupList, Json]>([
    ['pauses', { id: 'pause:2026-W01', week: '2026-W02' }],
    ['workloads', { id: 'workload:2026-11-22:typed', day: DAY, source: 'typed' }],
    ['rests', { id: 'rest:other', moment: 'm1' }],
  ])('is named where its id is another’s: %s', (name, { id, ...content }) => {
    const { kind } = BACKUP_LISTS[name]
    expect(hasOwnId({ kind, id, ...content } as never)).toBe(false)
    const own = kind === 'pause' ? 'pause:2026-W02' : kind === 'rest' ? restIdOf('m1') : null
    const id2 = own ?? workloadIdOf(DAY, 'typed')
    expect(hasOwnId({ kind, id: id2, ...content } as never)).toBe(true)
  })

  it.each<[boolean, readonly number[]]>([
    [true, [1, 2, 7]],
    [false, [1, 1]],
    [false, [0]],
    [false, [8]],
  ])('a reminder is read (%s) with the days %j', (isRead, days) => {
    const value = { uid: 'u1', days, clock: '18:00', words: 'A moment' }
    expect(faultOf(resealed(add('settings', setting('reminder', value)))) === null).toBe(isRead)
  })

  it('cannot reach the prototype of anything', () => {
    const text = resealed(() => undefined).replace('"journal":{', '"journal":{"__proto__":{"polluted":true},')
    expect(parseBackup(text).ok).toBe(false)
    expect(({} as Json).polluted).toBe(undefined)
  })
})

it.each(['__proto__', 'constructor', 'prototype'])(
  'a member called %s that is no list is refused',
  (member) => {
    for (const value of ['null', '7', '{"a":1}']) {
      const text = resealed(() => undefined).replace('"journal":{', `"journal":{"${member}":${value},`)
      expect(text).toContain(member)
      expect(parseBackup(text)).toEqual({ ok: false, fault: { kind: 'damaged' } })
    }
  },
)
