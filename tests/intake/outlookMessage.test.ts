import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { readingsOf, readOne } from '../fixtures/readOne.ts'

const messageOf = (name: string, path = name) => {
  const bytes = gunzipSync(readFileSync(new URL(`../fixtures/outlook/${name}.gz`, import.meta.url)))
  const file = new File([new Uint8Array(bytes)], path.split('/').at(-1) ?? path)
  if (path.includes('/')) Object.defineProperty(file, 'webkitRelativePath', { value: path })
  return file
}
const [ONE, OTHER] = ['test-outlook.msg', 'testMSG.msg']

test('a message dragged out of Outlook counts, at the hour at home', async () => {
  const reading = await readOne([messageOf(ONE)])
  if (reading.kind !== 'mailbox') throw new Error(reading.kind)
  expect(reading).toMatchObject({ counted: 1, messages: 1, asked: null })
  expect(reading.atHome).toEqual([{ day: '2007-04-05', sent: { 18: 1 } }])
})

test('a folder of them is one mailbox, known by its name, and twice the same is once', async () => {
  const files = [
    ...[messageOf(ONE, 'Sent Items/one.msg'), messageOf(OTHER, 'Sent Items/other.msg')],
    messageOf(ONE, 'Sent Items/one (2).msg'),
  ]
  expect(await readOne(files)).toMatchObject({ counted: 2, duplicates: 1, asked: null, from: { files: 3 } })
})

test('of more than one writer the person is asked which they are', async () => {
  const reading = await readOne([messageOf(ONE), messageOf(OTHER)])
  if (reading.kind !== 'mailbox') throw new Error(reading.kind)
  expect(reading.asked).toMatchObject({ about: 'address', choices: [{}, {}] })
})

test('one that somebody received is asked about, even alone, and never counted in silence', async () => {
  const reading = await readOne([messageOf(OTHER)])
  if (reading.kind !== 'mailbox') throw new Error(reading.kind)
  expect(reading).toMatchObject({ counted: 0, messages: 1, asked: { about: 'address', choices: [{}] } })
  expect(await readOne([messageOf(OTHER, 'Gesendete Elemente/one.msg')])).toMatchObject({
    counted: 1,
    asked: null,
  })
  const binned = [messageOf(OTHER, 'Deleted Items/one.msg'), messageOf(ONE, 'Sent Items/two.msg')]
  expect(await readOne(binned)).toMatchObject({ counted: 1, messages: 2, notSent: 1, asked: null })
})

test('one that is damaged is told of, and does not spoil the others', async () => {
  const half = new File([(await messageOf(OTHER).arrayBuffer()).slice(0, 4000)], 'half.msg')
  expect(await readOne([messageOf(ONE), half])).toMatchObject({ counted: 1, messages: 2, unreadable: 1 })
  expect(await readingsOf([half])).toBe('outlook-cut-short')
})

test('a spreadsheet of the same family is a spreadsheet', async () => {
  expect(await readingsOf([messageOf(ONE, 'budget.xls')])).toBe('spreadsheet')
})
