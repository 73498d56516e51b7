import { ArchiveFault } from './archiveFault.ts'

/** What may come out of anything, however little went in. */
const FREE = 64 * 1024 * 1024

/** Text of mail is packed to a third, seldom to a thirtieth; deflate can pack noughts to a thousandth. */
const MOST_SWELLING = 150

/**
 * Weighs what goes into unpacking against what comes out, over one archive: the work is bounded by the size of what was
 * given. `onPacked` is told what went in, for progress.
 */
export class Scales {
  #packed = 0
  #unpacked = 0
  readonly #most: number
  readonly #onPacked: (bytes: number) => void

  /** `most`: how many packed bytes there are in all; parts that claim more than that between them claim some twice. */
  constructor(most: number, onPacked: (bytes: number) => void) {
    this.#most = most
    this.#onPacked = onPacked
  }

  /** @throws ArchiveFault where more is unpacked from than was given. */
  goesIn(bytes: number): void {
    this.#packed += bytes
    if (this.#packed > 2 * this.#most + FREE) throw new ArchiveFault('archive-swells')
    this.#onPacked(bytes)
  }

  /** @throws ArchiveFault where it is more than mail, calendars or histories can come to. */
  comesOut(bytes: number): void {
    this.#unpacked += bytes
    if (this.#unpacked > FREE + MOST_SWELLING * this.#packed) throw new ArchiveFault('archive-swells')
  }
}
