import { expect, test } from 'vitest'
import { platformOf } from '../../../src/features/welcome/platform.ts'

const IPHONE =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 18_2 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.2 Mobile/15E148 Safari/604.1'
const MAC = 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko)'
const ANDROID =
  'Mozilla/5.0 (Linux; Android 15; Pixel 8) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Mobile Safari/537.36'
const WINDOWS = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:133.0) Gecko/20100101 Firefox/133.0'

test.each([
  ['an iPhone', IPHONE, 5, false, 'iphone'],
  ['an iPad that calls itself a Mac', `${MAC} Version/18.2 Safari/605.1.15`, 5, false, 'iphone'],
  ['Safari on a Mac', `${MAC} Version/18.2 Safari/605.1.15`, 0, false, 'mac-safari'],
  ['Chrome on a Mac', `${MAC} Chrome/131.0.0.0 Safari/537.36`, 0, false, 'desktop'],
  ['an Android phone', ANDROID, 5, false, 'android'],
  ['a desktop', WINDOWS, 0, false, 'desktop'],
  ['an app on the home screen', IPHONE, 5, true, 'installed'],
] as const)('%s is told', (_, userAgent, maxTouchPoints, standalone, platform) => {
  expect(platformOf({ userAgent, maxTouchPoints, standalone })).toBe(platform)
})
