import { CRISIS_LINES, type CrisisLine, type HelpCountry } from '../crisisLine.ts'
import type { Stamp } from './stamp.ts'

/**
 * A line to call that the person wrote down, or what they made of one that came with the app (then the id is that
 * line's). A hidden one is not shown.
 */
export type OwnLine = Stamp & {
  readonly kind: 'line'
  readonly country: HelpCountry
  readonly name: string
  readonly call: string
  readonly text: string
  readonly hidden: boolean
}

/** A country's lines as this person has them: their own first, then the app's with what they changed. */
export function linesFor(country: HelpCountry, own: Iterable<OwnLine>): readonly CrisisLine[] {
  const byId = new Map(Array.from(own, (line) => [line.id, line]))
  const builtIn = CRISIS_LINES[country].flatMap((line): readonly CrisisLine[] => {
    const mine = byId.get(line.id)
    byId.delete(line.id)
    if (!mine) return [line]
    return mine.hidden ? [] : [lineFrom(mine, line)]
  })
  const others = [...byId.values()]
    .filter((line) => line.country === country && !line.hidden && !isBuiltInLine(line.id))
    .map((line) => lineFrom(line, null))
  return [...others, ...builtIn]
}

/** Whether this is the id of a line that came with the app. */
export function isBuiltInLine(id: string): boolean {
  return Object.values(CRISIS_LINES).some((lines) => lines.some((line) => line.id === id))
}

/** What is not theirs to write stays as it came; of a line of their own nothing is promised about its hours. */
function lineFrom({ id, name, call, text }: OwnLine, built: CrisisLine | null): CrisisLine {
  return {
    id,
    name,
    call: call.trim() || null,
    text: text.trim() ? { to: text, say: built?.text?.to === text ? built.text.say : null } : null,
    hours: built?.hours ?? null,
    source: built?.source ?? null,
  }
}
