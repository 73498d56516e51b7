import { readdirSync } from 'node:fs'
import { join, relative } from 'node:path'

/** The style sheets of components, each known by its place. */
const SHEETS = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.module.css'))
  .sort()

/**
 * A class as it is called in the build: its name, and where its file stands among the others. Vite's own names hold
 * a hash and a line too, which weighs some kilobytes in style sheets and scripts together.
 */
export function scopedName(name: string, file: string): string {
  const path = relative(join(process.cwd(), 'src'), file.split('?')[0] ?? file)
  const place = SHEETS.indexOf(path.replaceAll('\\', '/'))
  // A sheet that came while the app was being worked on is none of these yet.
  return `${name}_${place === -1 ? path.replace(/\W/g, '-') : place.toString(36)}`
}
