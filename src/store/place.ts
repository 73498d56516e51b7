import { startTransition, useEffect, useState } from 'react'
import { whenLeft } from '../ui/leaving.ts'
import { ADDRESSES, type Place } from './address.ts'

const ROOMS = Object.values(ADDRESSES).map((address) => address.slice(1))
const TODAY = '/'

const listeners = new Set<(inSlices: boolean) => void>()
let veiled = false
let forgotten = false

/**
 * What wouter asks for: the location at hand, and the way to another. A screen that a link leads to is got ready in
 * slices, between which another tap is heard, and only then takes the other's place. One that comes of something that
 * was done is there at once, so that what is said of it is said there.
 */
export function usePlace(): [string, typeof goTo] {
  const [place, setPlace] = useState(locationNow)
  useEffect(() => {
    const arrive = (inSlices: boolean) =>
      inSlices ? startTransition(() => setPlace(locationNow())) : setPlace(locationNow())
    // Between the drawing and this it may have been another already.
    arrive(false)
    listeners.add(arrive)
    return () => {
      listeners.delete(arrive)
    }
  }, [])
  return [place, goTo]
}

/** Goes there, as a tap on a link does: the address bar says the room, and what is within it stays in the history's own state. */
export function goTo(
  to: string | Place,
  { replace = false, inSlices = false }: { readonly replace?: boolean; readonly inSlices?: boolean } = {},
): void {
  const at = typeof to === 'string' ? to.replace(/^#/, '') : to['data-at']
  whenLeft(() => {
    const from = locationNow()
    if (replace || at === from) window.history.replaceState(stateFor(at), '', addressFor(at))
    else {
      window.history.replaceState({ ...window.history.state, y: window.scrollY }, '')
      window.history.pushState({ ...stateFor(at), from }, '', addressFor(at))
    }
    tell(inSlices)
  })
}

/** How far down the screen at hand was read when it was last left; 0 where it is come to anew. */
export function leftAt(): number {
  return window.history.state?.y ?? 0
}

/**
 * Keeps the address bar to rooms, for as long as the page is open: links are followed without putting what they lead to
 * into an address, and an address from outside, as a bookmark may be, is followed and tidied. Returns how to stop.
 */
export function keepPlace(): () => void {
  const onArrival = () => {
    tidy()
    tell(false)
  }
  tidy()
  const stops = new AbortController()
  const { signal } = stops
  window.addEventListener('popstate', onArrival, { signal })
  window.addEventListener('hashchange', onArrival, { signal })
  document.addEventListener('click', followLink, { signal })
  return () => stops.abort()
}

/** While the notebook is closed the bar does not even say the room; opened again, the screen is the one that was left. */
export function veilPlace(isClosed: boolean): void {
  if (veiled === isClosed) return
  veiled = isClosed
  tidy()
}

/** Forgets where in the notebook the page was, also where the way back leads to. */
export function forgetPlace(): void {
  forgotten = true
  tidy()
}

function locationNow(): string {
  const { at } = (window.history.state ?? {}) as { readonly at?: unknown }
  return typeof at === 'string' ? at : `/${window.location.hash.replace(/^#?\/?/, '')}`
}

function tidy(): void {
  if (forgotten) {
    window.history.replaceState(null, '', `#${TODAY}`)
    return
  }
  const at = locationNow()
  const address = addressFor(at)
  if (address === (window.location.hash || `#${TODAY}`) && !isWithin(at)) return
  window.history.replaceState({ ...window.history.state, ...stateFor(at) }, '', address)
}

function stateFor(at: string): { readonly at: string } | null {
  return isWithin(at) ? { at } : null
}

/** Whether the address bar does not say it. */
function isWithin(at: string): boolean {
  return addressFor(at) !== `#${at}`
}

function addressFor(at: string): string {
  return `#${veiled ? TODAY : roomOf(at)}`
}

/** The innermost room on the way to a screen. */
function roomOf(at: string): string {
  const rooms = ROOMS.filter((room) => at === room || at.startsWith(`${room}/`))
  return rooms.reduce((inner, room) => (room.length > inner.length ? room : inner), TODAY)
}

function followLink(event: MouseEvent): void {
  if (event.defaultPrevented || event.button !== 0) return
  if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
  const link = (event.target as Element).closest<HTMLElement>('a[href^="#/"]')
  if (!link) return
  event.preventDefault()
  goTo(link.dataset.at ?? link.getAttribute('href') ?? TODAY, { inSlices: true })
}

function tell(inSlices: boolean): void {
  for (const listener of listeners) listener(inSlices)
}
