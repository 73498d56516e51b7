/**
 * Why an archive is not read: it is locked with a password; its end is missing; it contradicts itself; it lies in
 * several parts; it is packed in a way that is not known here; it unpacks to far more than mail or calendars can be; it
 * holds an archive within an archive within an archive; it lists more than anybody's mail.
 */
export type ArchiveFaultKind =
  | 'archive-locked'
  | 'archive-cut-short'
  | 'archive-damaged'
  | 'archive-in-parts'
  | 'archive-method'
  | 'archive-swells'
  | 'archive-nested'
  | 'archive-too-many'

/**
 * Thrown where an archive cannot be read on, from within a stream, where there is no other way out; `readFiles` turns it
 * into the value that it is.
 */
export class ArchiveFault extends Error {
  readonly kind: ArchiveFaultKind

  constructor(kind: ArchiveFaultKind) {
    super(kind)
    this.name = 'ArchiveFault'
    this.kind = kind
  }
}
