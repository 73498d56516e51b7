import { findFirefox } from '../../scripts/browser.mjs'
import { openWithPuppeteer } from './puppeteerVisitor.ts'
import { takeTour } from './takeTour.ts'

const program = findFirefox()
const open = program === null ? null : () => openWithPuppeteer('firefox', program)

takeTour('Firefox', open)
if (process.env.DEEP) takeTour('Firefox, in a subfolder', open, '/some/sub/folder/')
