const PLAIN: Readonly<Record<string, string>> = {
  manifest: './plain.webmanifest',
  icon: './icons/plain.svg',
  'apple-touch-icon': './icons/plain-180.png',
}

const own = new Map<Element, string>()

/**
 * Gives the page the plain name and icon that a browser shows in its tab and takes when the app is installed from now
 * on, and the files that are saved a plain name too, or gives all of it its own again. What is installed already keeps the name it was installed with.
 */
export function dress(plain: boolean): void {
  document.documentElement.toggleAttribute('data-plain', plain)
  for (const [rel, href] of Object.entries(PLAIN)) {
    const link = document.querySelector(`link[rel="${rel}"]`)
    if (!link) continue
    if (!own.has(link)) own.set(link, link.getAttribute('href') ?? '')
    link.setAttribute('href', plain ? href : (own.get(link) ?? ''))
  }
}
