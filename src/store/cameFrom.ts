import { whenLeft } from '../ui/leaving.ts'
import { goTo } from './place.ts'

/** Where a link was followed that led to the screen at hand; null for whoever came from outside. */
export function cameFrom(): string | null {
  const { from } = (window.history.state ?? {}) as { readonly from?: unknown }
  return typeof from === 'string' ? from : null
}

/** Leaves a screen that is done with, or whose entry is gone, for its room: back to it where one came from there. */
export function leaveFor(room: string): void {
  whenLeft(() => {
    if (`#${cameFrom()}` === room) window.history.back()
    else goTo(room, { replace: true })
  })
}
