import type { MailPlace } from './place.ts'

/** Proton's own labels: every account has them, under these numbers. */
const [INBOX, ALL_DRAFTS, ALL_SENT, TRASH, SPAM] = ['0', '1', '2', '3', '4']
const [SENT, DRAFTS, OUTBOX, SCHEDULED] = ['7', '8', '9', '12']

/** The message that a file beside it tells of: Proton's export writes `….metadata.json` to each `….eml`. */
export function describedBySidecar(path: string): string | null {
  return /\.metadata\.json$/i.test(path) ? path.replace(/\.metadata\.json$/i, '') : null
}

/** The path under which such a file would tell of this message. */
export function withoutEnding(path: string): string {
  return path.replace(/\.(?:eml|emlx)$/i, '')
}

/** What Proton's labels say of the message; null where the text is none of Proton's. */
export function placeOfSidecar(text: string): MailPlace | null {
  const labels = labelsIn(text)
  if (labels === null) return null
  const has = (...wanted: (string | undefined)[]) => wanted.some((label) => label && labels.has(label))
  if (has(ALL_DRAFTS, DRAFTS, OUTBOX, SCHEDULED)) return 'draft'
  if (has(ALL_SENT, SENT)) return has(TRASH) ? 'deleted' : 'sent'
  return has(INBOX, TRASH, SPAM) || labels.size > 0 ? 'received' : null
}

function labelsIn(text: string): ReadonlySet<string> | null {
  let whole: unknown
  try {
    whole = JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch (error) {
    if (error instanceof SyntaxError) return null
    throw error
  }
  const payload = (whole as { Payload?: { LabelIDs?: unknown } } | null)?.Payload
  const labels = payload?.LabelIDs
  return Array.isArray(labels) ? new Set(labels.map(String)) : null
}
