import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { openLoader } from './loader.mjs'

/**
 * `npm run try:diaries -- DIR`: reads every CSV file of a folder as one person's diary (columns day, signal, value, and
 * wears where a signal is not falling), week by week as the app would have, and prints for each notice what really moved
 * in the six weeks after it. docs/readings.md says where such diaries can be had; none is kept here.
 */

const folder = process.argv[2]
if (!folder) {
  console.error('Which folder? npm run try:diaries -- DIR')
  process.exit(2)
}
const files = readdirSync(folder)
  .filter((name) => name.toLowerCase().endsWith('.csv'))
  .sort()
  .map((name) => ({ name: name.slice(0, -4), text: readFileSync(join(folder, name), 'utf8') }))
const loader = await openLoader()
try {
  const { tryDiaries } = await loader.load('/tests/bench/diaries.ts')
  console.log(tryDiaries(files))
} finally {
  await loader.close()
}
