import { expect, it } from 'vitest'
import { type KeepAdvice, keepAdviceFor } from '../../../src/features/settings/keepAdvice.ts'

const IPHONE = 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 Safari/604.1'
const MAC = 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 Safari/605.1.15'
const ANDROID =
  'Mozilla/5.0 (Linux; Android 14; Pixel 8) AppleWebKit/537.36 Chrome/130.0 Mobile Safari/537.36'
const FIREFOX = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0'

it.each<[what: string, agent: string, touches: number, installed: boolean, advice: KeepAdvice]>([
  ['an iPhone', IPHONE, 5, false, 'ios'],
  ['an iPad, which calls itself a Mac', MAC, 5, false, 'ios'],
  ['a Mac', MAC, 0, false, 'desktop'],
  ['an Android phone', ANDROID, 5, false, 'android'],
  ['Firefox', FIREFOX, 0, false, 'firefox'],
  ['an installed app', IPHONE, 5, true, 'installed'],
])('%s gets advice that works there', (_, agent, touches, installed, advice) => {
  expect(keepAdviceFor(agent, touches, installed)).toBe(advice)
})
