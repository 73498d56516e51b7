import { canonical, type Entry, type LiveEntry } from './kinds/entry.ts'
import { type PartSort, partsOf } from './kinds/parts.ts'
import type { Base } from './kinds/stamp.ts'
import { type Instant, instantOf } from './wallTime.ts'

/** One part: what it holds, as JSON, by when each was written. Only a text written apart holds more than one. */
export type PartState = { readonly sort: PartSort; readonly values: Map<string, number> }

/** What a frame holds, as JSON, and when it was written. */
type Framed = readonly [json: string, at: number]

/** Upon which frame something that stands was written, by the frame's name and it: where not upon the one that stands. */
export type Bases = Map<string, Framed>

/** What the frame of things that are nothing but words holds, as JSON. */
export const THERE = '[]'

/** The later first; of two at one instant the one whose text sorts last, so that every device decides alike. */
export function laterFirst([a, atA]: Framed, [b, atB]: Framed): number {
  return atB - atA || (a < b ? 1 : a > b ? -1 : 0)
}

/**
 * A frame that was written after the last deletion (`cut`) stands. In place of any other comes the latest of those upon
 * which something that stands was written, and no other is ever asked for again: so it is the same in whatever order
 * devices meet, and nothing needs to be kept of what was deleted. Changes both.
 */
export function stand({ parts, bases, cut }: Stood): void {
  const [writings, frames] = writingsIn(parts, cut)
  if (writings.length === 0) return
  const known = new Map(bases)
  bases.clear()
  for (const [frame, ...framed] of frames) {
    const upon = writings.map(([name, json]) => {
      const key = keyOf(frame, name, json)
      return [key, known.get(key) ?? framed] as const
    })
    const [stands = framed] = upon.map(([, base]) => base).sort(laterFirst)
    parts.set(frame, { sort: 'frame', values: new Map([stands]) })
    for (const [key, base] of upon) if (laterFirst(base, stands)) bases.set(key, base)
  }
}

/** Adds upon which frames each writing of a state that stands in `joined` was written there, all of them. */
export function addBases(bases: Bases, { parts, bases: known, cut }: Stood, joined: Stood['parts']): void {
  const [writings, frames] = writingsIn(parts, cut)
  for (const [name, json, at] of writings)
    for (const [frame, ...framed] of joined.get(name)?.values.get(json) === at ? frames : []) {
      const key = keyOf(frame, name, json)
      const base = known.get(key) ?? framed
      const other = bases.get(key)
      if (frame !== name && !(other && laterFirst(other, base) < 0)) bases.set(key, base)
    }
}

/** What an entry says of the frames that some of it was written upon. */
export function basesOf(entry: Entry): Bases {
  const { base = [] } = entry
  const writings = base.length > 0 ? writingsOf(entry as LiveEntry) : []
  return new Map(
    base.map(({ part, value, editedAt, of }) => [
      keyOf(part, ...(writings[of] ?? ['', ''])),
      [canonical(value), Date.parse(editedAt)],
    ]),
  )
}

/** The same as an entry has it. */
export function basesIn(bases: Bases, entry: LiveEntry): readonly Base[] {
  return writingsOf(entry).flatMap(([name, json], of) =>
    partsOf(entry).flatMap(({ name: part }) => {
      const base = bases.get(keyOf(part, name, json))
      return base ? { part, value: JSON.parse(base[0]) as unknown, editedAt: instantAt(base[1]), of } : []
    }),
  )
}

/** The instant of a time, held within the years an instant can be written in. */
export function instantAt(time: number): Instant {
  return instantOf(new Date(Math.min(time, LAST_INSTANT)))
}

const LAST_INSTANT = Date.parse('9999-12-31T23:59:59.999Z')

type Stood = { readonly parts: Map<string, PartState>; readonly bases: Bases; readonly cut: number }

function keyOf(frame: string, name: string, json: string): string {
  return `${frame}\n${name}\n${json}`
}

type Writing = readonly [name: string, ...Framed]

/** All that was written and stands, of frames those after the last deletion; and all frames that hold anything. */
export function writingsIn(
  parts: Stood['parts'],
  cut: number,
): readonly [writings: readonly Writing[], frames: readonly Writing[]] {
  const writings: Writing[] = []
  const frames: Writing[] = []
  for (const [name, { sort, values }] of parts)
    for (const framed of values) {
      if (sort !== 'frame' || framed[1] > cut) writings.push([name, ...framed])
      if (sort === 'frame' && framed[0] !== THERE) frames.push([name, ...framed])
    }
  return [writings, frames]
}

/** What stands in an entry, part by part and then apart: `Base` names them by their places here. */
function writingsOf(entry: LiveEntry): readonly (readonly [name: string, json: string])[] {
  return [
    ...partsOf(entry).map(({ name, json }) => [name, json] as const),
    ...(entry.apart ?? []).map(({ part, value }) => [part, canonical(value)] as const),
  ]
}
