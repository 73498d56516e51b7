import type { Say } from '../words/words.ts'

/** What the page links to, by its relation: under the plain name, and under the app's own. */
const LINKS = [
  ['manifest', './plain.webmanifest', './manifest.webmanifest'],
  ['icon', './icons/plain.svg', './icons/icon.svg'],
  ['apple-touch-icon', './icons/plain-180.png', './icons/apple-touch-icon.png'],
] as const

/** Where `public/appearance.js` finds the name that the page wears from its first frame on. */
const WORN = 'shoreline-plain'

/**
 * Gives the page the plain name and icon that a browser shows in its tab and takes when the app is installed from now
 * on, and the files that are saved a plain name too, or gives all of it its own again. What is installed already keeps the name it was installed with.
 */
export function dress(plain: boolean, say: Say): void {
  document.documentElement.toggleAttribute('data-plain', plain)
  try {
    if (plain) localStorage.setItem(WORN, say('app.plainName'))
    else localStorage.removeItem(WORN)
  } catch {
    // A browser that keeps nothing begins with the app's own name.
  }
  for (const [rel, worn, own] of LINKS)
    document.querySelector(`link[rel="${rel}"]`)?.setAttribute('href', plain ? worn : own)
}
