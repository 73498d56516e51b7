/** The fields in which programs note what became of a message in the mailbox, as they stand, one character a byte. */
export type MarkFields = {
  readonly 'x-mozilla-status'?: string
  readonly 'x-mozilla-status2'?: string
  readonly status?: string
  readonly 'x-status'?: string
  readonly 'x-rmail-attributes'?: string
  readonly 'x-evolution'?: string
  readonly 'x-imap'?: string
  readonly 'x-unsent'?: string
  readonly 'x-uniform-type-identifier'?: string
  readonly subject?: string
  readonly from?: string
}

/** Thunderbird's marks: struck out in a local folder, and on a server. */
const EXPUNGED = 0x0008
const IMAP_DELETED = 0x0020_0000
/** Evolution's, in the second part of its field. */
const [EVOLUTION_DELETED, EVOLUTION_DRAFT] = [0x02, 0x04]

/**
 * What a program marked a message as: deleted but not yet cleared away, a draft, or `internal`, the note that c-client
 * (alpine, mailutil) and Dovecot put first into a folder and rewrite at every change. Null for a message like any other.
 */
export function markOf(fields: MarkFields): 'deleted' | 'draft' | 'internal' | null {
  if (isInternal(fields)) return 'internal'
  const hex = (text = '') => Number.parseInt(text.trim(), 16)
  if ((hex(fields['x-mozilla-status']) & EXPUNGED) !== 0) return 'deleted'
  if ((hex(fields['x-mozilla-status2']) & IMAP_DELETED) !== 0) return 'deleted'
  // c-client, Dovecot, mutt and mailutils; KMail has more letters, and another meaning for T.
  const status = `${fields.status?.trim() ?? ''}`
  const more = `${fields['x-status']?.trim() ?? ''}`
  if (/^[A-Z]*D[A-Z]*$/.test(more) || /^[ORAFTN]*D[ORAFTN]*$/i.test(status)) return 'deleted'
  if (/^[AF]*T[AF]*$/.test(more)) return 'draft'
  // Outlook, of what it opens to be written on.
  if (fields['x-unsent']?.trim() === '1') return 'draft'
  // Apple Mail keeps notes among mail, in their writer's name.
  if (/mail-note/.test(fields['x-uniform-type-identifier'] ?? '')) return 'draft'
  // Emacs: one letter in a place of its own for each attribute, the second for deleted.
  if (/^\s*.D[-A-Za-z]*\s*$/.test(fields['x-rmail-attributes'] ?? '')) return 'deleted'
  const evolution = hex(/^\s*[0-9a-f]+-([0-9a-f]+)/i.exec(fields['x-evolution'] ?? '')?.[1])
  if ((evolution & EVOLUTION_DELETED) !== 0) return 'deleted'
  return (evolution & EVOLUTION_DRAFT) !== 0 ? 'draft' : null
}

/** Either would do for a reader; both are asked for, so that no person's message is taken for it. */
function isInternal({ subject = '', from = '', 'x-imap': imap }: MarkFields): boolean {
  const isNamed = /^\s*DON'T DELETE THIS MESSAGE\b/i.test(subject)
  const isFromSystem = /mail system internal data|mailer-daemon@/i.test(from)
  return isFromSystem && (isNamed || imap !== undefined)
}
