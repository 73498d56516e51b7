import { comparedRows } from '../../src/features/patterns/compareRows.ts'
import { spanPairOf } from '../../src/insight/spans.ts'
import { toldWeeks } from '../fixtures/toldLives.ts'

const EVERY = 13

/**
 * In how many looks at constant lives Then and now calls anything much different, of looks a quarter apart at the last
 * six weeks beside those before. Rows of text.
 */
export async function benchThenAndNow(lives = 100, seed = 51908): Promise<string> {
  let [looks, much] = [0, 0]
  for (let life = 0; life < lives; life++) {
    // A journal that was read is held to the end of a turn (`WeakRef`).
    await new Promise((resolve) => setTimeout(resolve))
    let week = 0
    for (const { today, journal } of toldWeeks(seed + 7919 * life, 'as ever')) {
      if (++week % EVERY !== 0) continue
      looks++
      if (comparedRows(journal, spanPairOf('six-weeks', today)).much.length > 0) much++
    }
  }
  return `then and now  lives ${lives}  looks ${looks}  much in ${much}  ${((100 * much) / looks).toFixed(1)} %`
}
