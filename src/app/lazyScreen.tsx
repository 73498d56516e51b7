import { type ComponentType, lazy, use } from 'react'
import { useWords } from '../store/WordsProvider.tsx'
import { loadPages } from '../words/words.ts'

const MARK = 'shoreline reloaded for a missing part'
const AGAIN_AFTER = 60_000

const renewals = new Set<() => void>()

/** Lets screens that could not be fetched be fetched anew when they are next shown: React remembers a failure for good. */
export function forgetMissing(): void {
  for (const renew of renewals) renew()
  renewals.clear()
}

/**
 * A screen fetched when first needed, with the words it says. After an update its file may be gone with the old
 * version: then the page is loaded anew, once, and not again within a minute.
 */
export function lazyScreen<Props extends object>(load: () => Promise<ComponentType<Props>>) {
  const fetched = async () => {
    try {
      const Screen = await load()
      return {
        default: function SpokenScreen(props: Props) {
          use(loadPages(useWords().language))
          return <Screen {...props} />
        },
      }
    } catch (error) {
      const last = Number(sessionStorage.getItem(MARK) ?? 0)
      if (Date.now() - last < AGAIN_AFTER) {
        renewals.add(() => {
          screen = lazy(fetched)
        })
        throw error
      }
      sessionStorage.setItem(MARK, String(Date.now()))
      window.location.reload()
      return new Promise<never>(() => undefined)
    }
  }
  let screen = lazy(fetched)
  // biome-ignore lint/correctness/noComponentHookFactories: made once for each screen, while the module loads
  return function LazyScreen(props: Props) {
    const Screen = screen
    return <Screen {...props} />
  }
}
