import type { Instant, WallTime } from './wallTime.ts'

/** The instant written as `YYYY-MM-DDTHH:mm:ss.sssZ`; null for any other shape or an impossible time. */
export function parseInstant(text: string): Instant | null {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/.test(text)) return null
  const time = Date.parse(text)
  return Number.isNaN(time) || new Date(time).toISOString() !== text ? null : (text as Instant)
}

/** The wall time written as `YYYY-MM-DDTHH:mm±HH:mm`; null for any other shape or an impossible time. */
export function parseWallTime(text: string): WallTime | null {
  const match = /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2})[+-](\d{2}):(\d{2})$/.exec(text)
  if (!match || Number(match[2]) > 23 || Number(match[3]) > 59) return null
  const time = Date.parse(`${match[1]}Z`)
  return Number.isNaN(time) || new Date(time).toISOString().slice(0, 16) !== match[1]
    ? null
    : (text as WallTime)
}
