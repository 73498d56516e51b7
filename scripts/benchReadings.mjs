import { installIfNeeded } from './install.mjs'
import { openLoader } from './loader.mjs'

/**
 * `npm run bench:readings`: prints how often readings are wrong and how much they find on simulated people, beside the
 * older methods. `npm run bench:readings -- 400` takes 400 people a seed instead of 2,000.
 */

installIfNeeded()
const people = Number(process.argv[2] ?? 2000)
const loader = await openLoader()
try {
  const { benchReadingsBank } = await loader.load('/tests/bench/readingsBank.ts')
  console.log(benchReadingsBank(people))
} finally {
  await loader.close()
}
