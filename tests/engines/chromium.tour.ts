import { findBrowser } from '../../scripts/browser.mjs'
import { openWithPuppeteer } from './puppeteerVisitor.ts'
import { takeTour } from './takeTour.ts'

const program = findBrowser()
const open = program === null ? null : () => openWithPuppeteer('chrome', program)

takeTour('Chromium, in a subfolder', open, '/some/sub/folder/')
// At the root every test in `tests/e2e` lives; the tour itself is taken there at full length only.
if (process.env.DEEP) takeTour('Chromium', open)
