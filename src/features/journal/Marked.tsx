import type { ReactNode } from 'react'
import { findTerms } from './foldText.ts'
import styles from './Marked.module.css'

/** How many letters are shown, and how many of them before the first word that was found. */
const SHOWN = 280
const BEFORE = 90

/** A text with the words that were looked for marked in it; of a long one, what lies around the first. */
export function Marked({ text, terms }: { text: string; terms: readonly string[] }) {
  const found = findTerms(text, terms)
  const from = wordStart(text, Math.max(0, Math.min((found[0]?.from ?? 0) - BEFORE, text.length - SHOWN)))
  const to = text.length - from <= SHOWN ? text.length : wordEnd(text, from + SHOWN)
  const parts: ReactNode[] = []
  let at = from
  for (const stretch of found) {
    if (stretch.from < at || stretch.to > to) continue
    parts.push(
      text.slice(at, stretch.from),
      <mark key={stretch.from} className={styles.mark}>
        {text.slice(stretch.from, stretch.to)}
      </mark>,
    )
    at = stretch.to
  }
  return (
    <>
      {from > 0 && '… '}
      {parts}
      {text.slice(at, to)}
      {to < text.length && ' …'}
    </>
  )
}

/** Not in the middle of a word. */
function wordStart(text: string, at: number): number {
  const blank = at === 0 ? -1 : text.indexOf(' ', at)
  return blank === -1 || blank > at + BEFORE / 2 ? at : blank + 1
}

function wordEnd(text: string, at: number): number {
  const blank = text.lastIndexOf(' ', at)
  return blank > at - BEFORE / 2 ? blank : at
}
