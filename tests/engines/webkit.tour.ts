import { findWebKit } from '../../scripts/browser.mjs'
import { takeTour } from './takeTour.ts'
import { openWebKit } from './webkitVisitor.ts'

const programs = findWebKit()
const open = programs === null ? null : () => openWebKit(programs)

takeTour('WebKitGTK', open)
if (process.env.DEEP) takeTour('WebKitGTK, in a subfolder', open, '/some/sub/folder/')
