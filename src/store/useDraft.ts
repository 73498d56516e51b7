import { useCallback, useEffect, useRef, useState } from 'react'
import { useJournalNow } from './JournalProvider.tsx'
import { useHeld, useSaving } from './SavingProvider.tsx'
import { handOver, type Seen } from './seen.ts'
import { noteWriting } from './writing.ts'

const PAUSE = 400

/**
 * What comes before a page goes away. A page loaded anew has no time left for sealing, so words are handed over as early
 * as hands can be seen on their way: the pointer leaves for the browser's own buttons, or goes elsewhere.
 */
const LEAVING: readonly (readonly [EventTarget, string])[] = [
  [window, 'beforeunload'],
  [window, 'pagehide'],
  [window, 'blur'],
  [document, 'visibilitychange'],
  [document.documentElement, 'mouseleave'],
]

/** A field's words, how to write them, and how to hand them over now. */
export type Draft = {
  readonly text: string
  readonly write: (text: string) => void
  readonly flush: () => void
}

/**
 * Words that are being typed: shown at once, handed to `save` when the typing pauses, and at the latest when the
 * field or the page goes away. What `save` returns is waited for; words that it could not store stay in the field, and
 * are handed over again once storing goes well, or the field or the page goes away. While nothing is typed the draft
 * follows `value`, also when another tab changes it. What comes from elsewhere while something is typed was not seen, so
 * no words written here take its place.
 */
export function useDraft(value: string, save: (text: string) => unknown): Draft {
  const [draft, setDraft] = useState<string | null>(null)
  const waiting = useRef<{ readonly text: string; readonly timer: ReturnType<typeof setTimeout> } | null>(
    null,
  )
  const refused = useRef<string | null>(null)
  const seen = useRef<Seen | null>(null)
  const journalNow = useJournalNow()
  const keep = useRef(save)
  useEffect(() => {
    keep.current = save
  })
  useHeld(draft !== null)

  const flush = useCallback(() => {
    if (waiting.current) clearTimeout(waiting.current.timer)
    const text = waiting.current?.text ?? refused.current
    waiting.current = null
    refused.current = null
    if (text === null) return
    void handOver(seen.current, () => isTaken(keep.current, text)).then((taken) => {
      if (!taken && !waiting.current) refused.current = text
      else if (!waiting.current) {
        seen.current = null
        // Until the journal follows, the field would fall back to the words before these and move the caret.
        setDraft((current) => (current === text ? null : current))
      }
    })
  }, [])

  // What refused these words has been got over, for others at least.
  const isWell = useSaving().fault === null
  useEffect(() => {
    if (isWell && refused.current !== null && !waiting.current) flush()
  }, [isWell, flush])

  const write = (text: string) => {
    if (waiting.current) clearTimeout(waiting.current.timer)
    noteWriting()
    setDraft(text)
    const journal = journalNow()
    if (seen.current === null && journal !== null) seen.current = { journal }
    waiting.current = { text, timer: setTimeout(flush, PAUSE) }
  }

  useEffect(() => {
    for (const [target, name] of LEAVING) target.addEventListener(name, flush)
    return () => {
      for (const [target, name] of LEAVING) target.removeEventListener(name, flush)
      flush()
    }
  }, [flush])

  return { text: draft ?? value, write, flush }
}

/** Whether words were stored, as far as `save` tells. */
async function isTaken(save: (text: string) => unknown, text: string): Promise<boolean> {
  try {
    const result = await save(text)
    return !(typeof result === 'object' && result !== null && 'ok' in result && result.ok === false)
  } catch (error) {
    reportError(error)
    return false
  }
}
