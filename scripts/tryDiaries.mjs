import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { openLoader } from './loader.mjs'

/**
 * `npm run try:diaries -- DIR`: reads every CSV file of a folder as one person's diary (columns day, signal, value, and
 * wears where a signal is not falling), week by week as the app would have, and prints for each notice what really moved
 * in the six weeks after it. `-- DIR weeks` puts the weeks of each in random order instead, so that nothing lasting is left,
 * and prints how often something is named falsely and how often wear of one SD is found. docs/readings.md says where such
 * diaries can be had; none is kept here.
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
  if (process.argv[3] === 'weeks')
    console.log((await loader.load('/tests/bench/shuffledDiaries.ts')).tryShuffled(files))
  else console.log((await loader.load('/tests/bench/diaries.ts')).tryDiaries(files))
} finally {
  await loader.close()
}
