import { ensureBrowser } from './browser.mjs'
import { installIfNeeded, run } from './install.mjs'
import { openLoader } from './loader.mjs'

/**
 * `npm run bench`: builds the app and prints, for each promise about speed, a ratio of two medians taken in the same
 * run, so that the figures mean the same on a slow machine. `npm run bench -- save` measures only that file.
 */

const FIGURES = [
  ['coldStart', 'benchColdStart'],
  ['save', 'benchSave'],
  ['patterns', 'benchPatterns'],
  ['reading', 'benchMailbox'],
  ['reading', 'benchArchive'],
  ['reading', 'benchStore'],
  ['mailParsers', 'benchPostalMime'],
  ['mailParsers', 'benchMailparser'],
  ['calendar', 'benchCalendar'],
  ['search', 'benchSearch'],
  ['unlock', 'benchUnlock'],
]

installIfNeeded()
const browser = ensureBrowser()
if (browser === null) {
  console.error(
    'The benchmarks need a Chromium or Chrome. Install one, or name one: CHROME_PATH=… npm run bench',
  )
  process.exit(1)
}
process.env.CHROME_PATH = browser
if (run('npx', ['--no-install', 'vite', 'build', '--logLevel', 'warn']) !== 0) process.exit(1)

const only = process.argv.slice(2)
const isWanted = (/** @type {string} */ name) => only.length === 0 || only.includes(name)

const loader = await openLoader()
let broken = 0
try {
  console.log('| figure | measured | against | ratio | at most |\n|---|---|---|---|---|')
  for (const [file, name] of FIGURES.filter(([file]) => isWanted(file))) {
    const bench = (await loader.load(`/tests/bench/${file}.ts`))[name]
    for (const figure of [await bench()].flat()) {
      const ratio = figure.measured / figure.against
      // NaN is not kept either.
      const kept = figure.most === null || ratio <= figure.most
      if (!kept) broken += 1
      const [measured, against] = [figure.measured, figure.against].map(
        (value) => `${value.toFixed(1)} ${figure.unit ?? 'ms'}`,
      )
      const most = figure.most === null ? 'given' : `${figure.most}${kept ? '' : ' ✗'}`
      console.log(`| ${figure.name} | ${measured} | ${against} | ${ratio.toFixed(2)} | ${most} |`)
    }
  }
  if (isWanted('lighthouse')) {
    const { benchLighthouse } = await loader.load('/tests/bench/lighthouse.ts')
    const { text, kept } = await benchLighthouse()
    console.log(`\n${text}`)
    if (!kept) broken += 1
  }
  if (isWanted('floor')) {
    const { benchFloor } = await loader.load('/tests/bench/floor.ts')
    console.log(`\n${await benchFloor(Number(process.env.FLOOR_ROUNDS ?? 5))}`)
  }
  if (isWanted('shore')) {
    const { benchShore } = await loader.load('/tests/bench/shore.ts')
    console.log(
      `\n${await benchShore(Number(process.env.SHORE_ROUNDS ?? 5), process.env.SHORE_AGAINST ?? null)}`,
    )
  }
  if (isWanted('taps')) {
    const { benchTaps } = await loader.load('/tests/bench/taps.ts')
    console.log(`\n${await benchTaps()}`)
  }
  if (isWanted('importing')) {
    const { benchImporting } = await loader.load('/tests/bench/importing.ts')
    console.log(`\n${await benchImporting()}`)
  }
  if (isWanted('readings')) {
    const { benchReadings } = await loader.load('/tests/bench/readings.ts')
    console.log(`\n${await benchReadings()}`)
  }
} finally {
  await loader.close()
}
process.exit(broken > 0 ? 1 : 0)
