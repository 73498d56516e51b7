import type { Plugin } from 'vite'

const TAG = '<script src="./appearance.js"></script>'

/**
 * Puts the script that stops the parser behind the app's script and style sheet, which Vite writes at the end of the
 * head. Chromium looks ahead for nothing in a page with a policy of its own in a `meta`: what stands behind such a script
 * is asked for only once that has come and run, a whole round trip later. The page is painted after both in any order.
 */
export function appearanceLast(): Plugin {
  return {
    name: 'appearance-last',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler: (page) => {
        if (!page.includes(TAG)) throw new Error(`The page has no ${TAG} to move.`)
        return page.replace(TAG, '').replace('</head>', `${TAG}</head>`)
      },
    },
  }
}
