import type { Plugin } from 'vite'

/** What Vite calls its own, which is written into every app that fetches a part later. */
const VITES = '\0vite/preload-helper.js'

/**
 * What fetches a part of the app later waits for the part's style sheets and for nothing else, which is all that is
 * left for it to do here: scripts are not named (`modulePreload` in vite.config.ts), and no page has a nonce. The
 * page's own sheet is there already: behind the others it would win over them. A sheet that did not come is asked for
 * anew at the next try, where Vite's own goes on without it. A part without any is fetched in the same step: what asks
 * for it while the app's modules are still being run is not to wait for the last of them.
 */
const OURS = `
const sheets = {}
export const __vitePreload = (load, names = [], base) => names[0] ?
  Promise.all(names.map((name) => sheets[name] ??= new Promise((resolve, reject) => {
    const { href } = new URL(name, base)
    if (Array.from(document.styleSheets).some((sheet) => sheet.href === href)) return resolve()
    const link = document.createElement('link')
    link.rel = 'stylesheet'
    link.href = href
    link.onload = resolve
    link.onerror = () => {
      delete sheets[name]
      link.remove()
      reject(new TypeError('A style sheet could not be fetched.'))
    }
    document.head.append(link)
  }))).then(load) :
  load()
`

export function stylesFirst(): Plugin {
  return {
    name: 'styles-first',
    apply: 'build',
    enforce: 'pre',
    load: (id) => (id === VITES ? { code: OURS, moduleSideEffects: false } : null),
  }
}
