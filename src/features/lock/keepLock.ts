import { forgetOpened, openedFor, watchOpened } from '../../ui/opened.ts'
import type { Preferences } from '../../vault/preferences.ts'
import { openPresence } from './presence.ts'

/** How many seconds before closing for want of a touch it is said. */
export const WARNING = 30

const MINUTE = 60_000
const SECOND = 1_000
const TOUCHES = ['pointerdown', 'keydown', 'wheel', 'touchmove', 'input'] as const

/** What a keeper does: closes every tab, or says how many seconds are left (null: nothing to say). */
export type KeeperActions = {
  readonly lock: () => void
  readonly warn: (secondsLeft: number | null) => void
}

/**
 * Watches over an open notebook that has a lock. While the page is out of sight it is blank; a page that comes back
 * too late is closed before anything is shown. What is done in another tab counts as done here. What the app itself
 * opened, as a chooser of files, is waited for, with the page blank.
 */
export function keepLock(
  { lockHiddenAfter, lockIdleAfter }: Pick<Preferences, 'lockHiddenAfter' | 'lockIdleAfter'>,
  { lock, warn }: KeeperActions,
): { readonly stay: () => void; readonly stop: () => void } {
  const root = document.documentElement
  const isVisible = () => document.visibilityState === 'visible'
  let visibleAt = Date.now()
  let activeAt = Date.now()
  let stopped = false
  let hiddenTimer: ReturnType<typeof setTimeout> | undefined
  let idleTimer: ReturnType<typeof setTimeout> | undefined
  const presence = openPresence(() => ({
    visibleAt: isVisible() || openedFor() > 0 ? Infinity : visibleAt,
    activeAt,
  }))

  /** Locks when nobody has looked at any tab for long enough, and resolves with whether it did. */
  async function lockIfUnseen(): Promise<boolean> {
    if (lockHiddenAfter === null || openedFor() > 0) return false
    const elsewhere = await presence.elsewhere()
    if (elsewhere.visibleAt === Infinity || openedFor() > 0) return false
    const unseenFor = Date.now() - Math.max(visibleAt, elsewhere.visibleAt)
    // A clock that was set back in between tells nothing: then rather close.
    if (unseenFor >= 0 && unseenFor < lockHiddenAfter * MINUTE) return false
    if (!stopped) lock()
    return true
  }

  function onVisibility(): void {
    clearTimeout(hiddenTimer)
    if (!isVisible()) {
      visibleAt = Date.now()
      root.dataset.blank = ''
      planHidden()
      return
    }
    const waitedFor = openedFor() > 0
    forgetOpened()
    if (waitedFor) {
      activeAt = Date.now()
      unblank()
      return
    }
    const late = lockHiddenAfter !== null && Date.now() - visibleAt >= lockHiddenAfter * MINUTE
    if (!late && Date.now() >= visibleAt) unblank()
    else void lockIfUnseen().then((locked) => !locked && unblank())
  }

  function planHidden(): void {
    if (lockHiddenAfter === null) return
    hiddenTimer = setTimeout(
      () => {
        void lockIfUnseen().then((locked) => {
          if (locked || stopped || isVisible()) return
          // Another tab is being used.
          planHidden()
        })
      },
      Math.max(lockHiddenAfter * MINUTE, openedFor()),
    )
  }

  function unblank(): void {
    delete root.dataset.blank
    visibleAt = Date.now()
    planIdle()
  }

  function onTouch(): void {
    activeAt = Date.now()
    warn(null)
    planIdle()
  }

  function planIdle(): void {
    clearTimeout(idleTimer)
    if (lockIdleAfter === null || stopped) return
    // After a clock was set back the last touch lies ahead: then the wait begins anew, and not with all those hours.
    activeAt = Math.min(activeAt, Date.now())
    const left = activeAt + lockIdleAfter * MINUTE - Date.now()
    idleTimer = setTimeout(lookIfIdle, Math.max(0, left - WARNING * SECOND))
  }

  async function lookIfIdle(): Promise<void> {
    if (lockIdleAfter === null || !isVisible()) return
    activeAt = Math.max(activeAt, (await presence.elsewhere()).activeAt)
    if (stopped) return
    const left = activeAt + lockIdleAfter * MINUTE - Date.now()
    if (left <= 0) return lock()
    if (left > WARNING * SECOND) {
      warn(null)
      return planIdle()
    }
    warn(Math.ceil(left / SECOND))
    idleTimer = setTimeout(lookIfIdle, SECOND - 250)
  }

  const stops = new AbortController()
  const { signal } = stops
  const hear = (sorts: readonly string[], on: () => void) => {
    for (const sort of sorts) window.addEventListener(sort, on, { capture: true, passive: true, signal })
  }
  hear(['visibilitychange'], onVisibility)
  const unwatch = watchOpened(() => {
    if (isVisible()) return
    clearTimeout(hiddenTimer)
    planHidden()
  })
  const blankNow = () => {
    if (isVisible()) visibleAt = Date.now()
    root.dataset.blank = ''
  }
  // An iPhone may put a page back as it was without saying that it can be seen.
  const onReturn = () => {
    if ('blank' in root.dataset && isVisible()) onVisibility()
  }
  hear(['pagehide'], blankNow)
  hear(['pageshow', 'focus'], onReturn)
  hear(TOUCHES, onTouch)
  planIdle()
  if (!isVisible()) onVisibility()

  return {
    stay: onTouch,
    stop() {
      stopped = true
      clearTimeout(hiddenTimer)
      clearTimeout(idleTimer)
      presence.close()
      unwatch()
      stops.abort()
      delete root.dataset.blank
      warn(null)
    },
  }
}
