import { type ComponentType, lazy, Suspense, use } from 'react'
import { languageFor, loadPages } from '../words/words.ts'
import { useWords } from './WordsProvider.tsx'

const MARK = 'shoreline reloaded for a missing part'
const AGAIN_AFTER = 60_000
const LEAVING = 500

type Load<Props extends object> = () => Promise<ComponentType<Props>>

const renewals = new Set<() => void>()

/** Lets screens that could not be fetched be fetched anew when they are next shown: React remembers a failure for good. */
export function forgetMissing(): void {
  for (const renew of renewals) renew()
  renewals.clear()
}

/**
 * A screen, fetched when first needed, with the words it says; until then whatever holds it waits. After an update its
 * file may be gone with the old version: then the page is loaded anew, once, and not again within a minute.
 */
export function lazyScreen<Props extends object>(load: Load<Props>) {
  return fetchedLater<Props>(load, async (error, renew) => {
    // A page that is being left fetches nothing more, and is soon gone.
    await new Promise((resolve) => setTimeout(resolve, LEAVING))
    try {
      if (Date.now() - Number(sessionStorage.getItem(MARK) ?? 0) < AGAIN_AFTER) throw error
      sessionStorage.setItem(MARK, String(Date.now()))
    } catch {
      // Tried already, or a browser that notes nothing, where it would be loaded anew for ever.
      renewals.add(renew)
      throw error
    }
    window.location.reload()
    return new Promise<never>(() => undefined)
  })
}

/** What a tap opens on a screen, such as a sheet: fetched like a screen, but what is around it stays as it is. */
export function lazySheet<Props extends object>(load: Load<Props>) {
  return alone(lazyScreen(load))
}

/**
 * What comes up of itself on a screen, such as a notice, fetched when first needed with the words it says. Where its
 * file is gone with an old version it is left out, and asked for anew a minute later: nobody is to lose their place
 * for what they did not ask for.
 */
export function lazyPart<Props extends object>(load: Load<Props>) {
  return alone(
    fetchedLater<Props>(load, (_, renew) => {
      setTimeout(renew, AGAIN_AFTER)
      return () => null
    }),
  )
}

/** Nothing in its place until it is fetched. */
function alone<Props extends object>(Part: ComponentType<Props>) {
  return function LazyPart(props: Props) {
    return (
      <Suspense fallback={null}>
        <Part {...props} />
      </Suspense>
    )
  }
}

function fetchedLater<Props extends object>(
  load: Load<Props>,
  onMissing: (error: unknown, renew: () => void) => ComponentType<Props> | Promise<ComponentType<Props>>,
) {
  const fetched = async () => {
    try {
      const [Screen] = await Promise.all([load(), loadPages(languageFor([document.documentElement.lang]))])
      return {
        // biome-ignore lint/correctness/noComponentHookFactories: made once, when what it shows has been fetched
        default: function SpokenScreen(props: Props) {
          // Another language may have been chosen since.
          use(loadPages(useWords().language))
          return <Screen {...props} />
        } as ComponentType<Props>,
      }
    } catch (error) {
      return {
        default: await onMissing(error, () => {
          screen = lazy(fetched)
        }),
      }
    }
  }
  let screen = lazy(fetched)
  // biome-ignore lint/correctness/noComponentHookFactories: made once for each screen, while the module loads
  return function LazyScreen(props: Props) {
    const Screen = screen
    return <Screen {...props} />
  }
}
