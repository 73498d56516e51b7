import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'

/** The style sheets of components, each known by its place. */
const SHEETS = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.module.css'))
  .sort()

const classesOf = new Map<number, readonly string[]>()

/**
 * A class as it is called in the build: which of its file's it is, in letters, and where its file stands among the
 * others, in two figures. Vite's own names hold a hash and a line, and any name is said again in the scripts: some
 * kilobytes of what a phone fetches.
 */
export function scopedName(name: string, file: string): string {
  const path = relative(join(process.cwd(), 'src'), file.split('?')[0] ?? file)
  const place = SHEETS.indexOf(path.replaceAll('\\', '/'))
  const index = place === -1 ? -1 : classesIn(place).indexOf(name)
  // A sheet, or a class, that came while the app was being worked on is none of these yet.
  if (index === -1) return `${name}_${path.replace(/\W/g, '-')}`
  return `${lettersOf(index)}${place.toString(36).padStart(2, '0')}`
}

function classesIn(place: number): readonly string[] {
  const known = classesOf.get(place)
  if (known) return known
  const text = readFileSync(join('src', SHEETS[place] ?? ''), 'utf8').replaceAll(/\/\*.*?\*\//gs, '')
  const found = [...new Set(Array.from(text.matchAll(/\.([a-z_][\w-]*)/gi), ([, name = '']) => name))]
  classesOf.set(place, found)
  return found
}

function lettersOf(index: number): string {
  const last = String.fromCharCode(97 + (index % 26))
  return index < 26 ? last : lettersOf(Math.floor(index / 26) - 1) + last
}
