/** How long a breathing pause may be, in seconds. */
export const LENGTHS = [30, 60, 120, 180, 300] as const

const IN = 4
const OUT = 6

/** Whether the breath goes in or out, so many seconds after the pause began: four in, six out. */
export function breathAt(seconds: number): 'in' | 'out' {
  return seconds % (IN + OUT) < IN ? 'in' : 'out'
}
