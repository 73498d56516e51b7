import { type ComponentType, lazy } from 'react'

const MARK = 'shoreline reloaded for a missing part'
const AGAIN_AFTER = 60_000

/**
 * A screen fetched when first needed. After an update its file may be gone with the old version: then the page is
 * loaded anew, once, and not again within a minute.
 */
// biome-ignore lint/suspicious/noExplicitAny: React's own lazy() names a component of any props so
export function lazyScreen<Screen extends ComponentType<any>>(load: () => Promise<Screen>) {
  return lazy(async () => {
    try {
      return { default: await load() }
    } catch (error) {
      const last = Number(sessionStorage.getItem(MARK) ?? 0)
      if (Date.now() - last < AGAIN_AFTER) throw error
      sessionStorage.setItem(MARK, String(Date.now()))
      window.location.reload()
      return new Promise<never>(() => undefined)
    }
  })
}
