import type { Plugin } from 'vite'
import { EVENING } from '../../src/ui/evening.ts'
import { scopedName } from './scopedNames.ts'

/** Where it goes in the page. */
const PLACE = '<!-- shore -->'
/** Whose classes it has, so that it looks as the app's own. */
const SHEET = 'src/ui/ShoreScene.module.css'

/**
 * Draws the evening into the page itself, so that paper and shore are there before any script is. It is all that the
 * welcome, a lock and Today have in common: of what is behind the lock the page knows nothing. `base.css` puts it where
 * the first two have theirs, and lets go of it once something is drawn.
 */
export function shoreInPage(): Plugin {
  return {
    name: 'shore-in-page',
    transformIndexHtml: { order: 'pre', handler: (page) => page.replace(PLACE, shoreHtml()) },
  }
}

function shoreHtml(): string {
  const { viewBox, sun, far, near } = EVENING
  const is = (name: string) => `class="${scopedName(name, `${process.cwd()}/${SHEET}`)}"`
  const circle = `<circle ${is('sun')} cx="${sun.cx}" cy="${sun.cy}" r="${sun.r}" />`
  const waves = `<path ${is('far')} d="${far}" /><path ${is('near')} d="${near}" />`
  return `<div id="shore" aria-hidden="true"><div ${is('scene')}><svg viewBox="${viewBox}">${circle}${waves}</svg></div></div>`
}
