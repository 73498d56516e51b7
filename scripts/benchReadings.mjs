import { installIfNeeded } from './install.mjs'
import { openLoader } from './loader.mjs'

/**
 * `npm run bench:readings`: prints how often readings are wrong and how much they find on simulated people, beside the
 * older methods. `npm run bench:readings -- 400` takes 400 people a seed instead of 2,000; `-- told` prints how often
 * something is named in constant lives that are told another way from some day on; `-- then` how often Then and now
 * calls anything much different in lives in which nothing changes; `-- same` how often what is said to be the same has
 * moved.
 */

installIfNeeded()
const what = process.argv[2] ?? '2000'
const loader = await openLoader()
try {
  if (what === 'told') console.log(await (await loader.load('/tests/bench/toldLives.ts')).benchToldLives())
  else if (what === 'then')
    console.log(await (await loader.load('/tests/bench/thenAndNowLives.ts')).benchThenAndNow())
  else if (what === 'same')
    console.log((await loader.load('/tests/bench/sameLives.ts')).benchSame(Number(process.argv[3] ?? 600)))
  else {
    const { benchReadingsBank } = await loader.load('/tests/bench/readingsBank.ts')
    console.log(benchReadingsBank(Number(what)))
  }
} finally {
  await loader.close()
}
