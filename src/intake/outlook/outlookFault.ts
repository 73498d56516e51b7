/**
 * Why what Outlook wrote is not read: its end is missing; it contradicts itself; its owner's company has sealed it; it
 * lies packed in an archive, and is too large to be laid open; there is no mail in it.
 */
export type OutlookFaultKind =
  | 'outlook-cut-short'
  | 'outlook-damaged'
  | 'outlook-sealed'
  | 'outlook-packed'
  | 'outlook-no-mail'

/** Thrown where a store cannot be read on; `readFiles` turns it into the value that it is. */
export class OutlookFault extends Error {
  readonly kind: OutlookFaultKind

  constructor(kind: OutlookFaultKind) {
    super(kind)
    this.name = 'OutlookFault'
    this.kind = kind
  }
}
