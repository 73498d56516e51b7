import { ArchiveFault } from './archiveFault.ts'
import type { Feed } from './feed.ts'

/** How far back a copy may reach, and what is gathered before it is given on. */
const REACH = 65_536
const ROOM = 4 * REACH

/** Enough for the longest symbol with its copy: 15 + 16 + 15 + 14 bits. */
const SYMBOL_BYTES = 8
/** Enough for the longest table of code lengths. */
const TABLE_BYTES = 400

const ORDER = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15]
const LENGTH_BITS = Uint8Array.from({ length: 29 }, (_, code) =>
  code < 4 || code === 28 ? 0 : (code >> 2) - 1,
)
const DISTANCE_BITS = Uint8Array.from({ length: 32 }, (_, code) => (code < 2 ? 0 : (code >> 1) - 1))
const LENGTHS = firsts(LENGTH_BITS, 3)
LENGTHS[28] = 258
const DISTANCES = firsts(DISTANCE_BITS, 1)

/** `codes[bits]` is a symbol << 4 with the length of its code; 0 where no code begins so. */
type Codes = { readonly codes: Uint16Array; readonly most: number }

const FIXED_LENGTHS = Uint8Array.from({ length: 288 }, (_, symbol) =>
  symbol < 144 ? 8 : symbol < 256 ? 9 : symbol < 280 ? 7 : 8,
)
const FIXED = { literals: codesOf(FIXED_LENGTHS), distances: codesOf(new Uint8Array(30).fill(5)) }

/**
 * Unpacks deflate (RFC 1951) and, where it `isWide`, Deflate64, which Windows uses for large files. The feed then
 * stands behind the last byte that belongs to it: browsers' own unpacking does not say where that is, and knows no
 * Deflate64.
 * @throws ArchiveFault `archive-cut-short` where it ends too soon, `archive-damaged` where it is no deflate.
 */
export async function* inflate(feed: Feed, isWide = false): AsyncGenerator<Uint8Array, void, undefined> {
  const bits = new Bits(feed)
  const out = new Uint8Array(ROOM + 66_000)
  let at = 0
  let given = 0
  for (let isLast = false; !isLast; ) {
    await feed.has(TABLE_BYTES)
    isLast = bits.take(1) === 1
    const kind = bits.take(2)
    if (kind === 0) {
      for (let left = bits.storedLength(); left > 0; ) {
        const bytes = await feed.next(Math.min(left, REACH))
        if (!bytes) throw new ArchiveFault('archive-cut-short')
        out.set(bytes, at)
        at += bytes.length
        left -= bytes.length
        if (at >= ROOM) {
          yield out.slice(given, at)
          out.copyWithin(0, at - REACH, at)
          given = at = REACH
        }
      }
      continue
    }
    if (kind === 3) throw new ArchiveFault('archive-damaged')
    const { literals, distances } = kind === 1 ? FIXED : bits.tables()
    for (;;) {
      if (feed.left < SYMBOL_BYTES) await feed.has(SYMBOL_BYTES)
      const symbol = bits.symbol(literals)
      if (symbol < 256) out[at++] = symbol
      else if (symbol === 256) break
      else {
        const length = bits.length(symbol - 257, isWide)
        const distance = bits.distance(distances, isWide)
        if (distance > at) throw new ArchiveFault('archive-damaged')
        for (const end = at + length; at < end; at++) out[at] = out[at - distance] as number
      }
      if (at >= ROOM) {
        yield out.slice(given, at)
        out.copyWithin(0, at - REACH, at)
        given = at = REACH
      }
    }
  }
  bits.giveBack()
  if (at > given) yield out.slice(given, at)
}

/** Bits of the feed, the lowest of a byte first. */
class Bits {
  #held = 0
  #count = 0
  readonly #feed: Feed

  constructor(feed: Feed) {
    this.#feed = feed
  }

  take(count: number): number {
    this.#hold(count)
    if (this.#count < count) throw new ArchiveFault('archive-cut-short')
    const value = this.#held & ((1 << count) - 1)
    this.#held >>>= count
    this.#count -= count
    return value
  }

  symbol({ codes, most }: Codes): number {
    this.#hold(most)
    const code = codes[this.#held & ((1 << most) - 1)] as number
    const length = code & 15
    if (length === 0) throw new ArchiveFault('archive-damaged')
    if (length > this.#count) throw new ArchiveFault('archive-cut-short')
    this.#held >>>= length
    this.#count -= length
    return code >> 4
  }

  length(code: number, isWide: boolean): number {
    if (isWide && code === 28) return 3 + this.take(16)
    if (code > 28) throw new ArchiveFault('archive-damaged')
    return (LENGTHS[code] as number) + this.take(LENGTH_BITS[code] as number)
  }

  distance(codes: Codes, isWide: boolean): number {
    const code = this.symbol(codes)
    if (code > (isWide ? 31 : 29)) throw new ArchiveFault('archive-damaged')
    return (DISTANCES[code] as number) + this.take(DISTANCE_BITS[code] as number)
  }

  /** What stands as it is: how many bytes, after the rest of this byte. */
  storedLength(): number {
    this.take(this.#count & 7)
    const length = this.take(16)
    if ((this.take(16) ^ length) !== 0xffff) throw new ArchiveFault('archive-damaged')
    this.giveBack()
    return length
  }

  tables(): { readonly literals: Codes; readonly distances: Codes } {
    const literals = 257 + this.take(5)
    const distances = 1 + this.take(5)
    const count = 4 + this.take(4)
    const lengthLengths = new Uint8Array(19)
    for (const place of ORDER.slice(0, count)) lengthLengths[place] = this.take(3)
    const lengthCodes = codesOf(lengthLengths)
    const lengths = new Uint8Array(literals + distances)
    for (let at = 0; at < lengths.length; ) {
      const symbol = this.symbol(lengthCodes)
      if (symbol < 16) {
        lengths[at++] = symbol
        continue
      }
      const value = symbol === 16 ? lengths[at - 1] : 0
      const times = symbol === 16 ? 3 + this.take(2) : symbol === 17 ? 3 + this.take(3) : 11 + this.take(7)
      if (value === undefined || at + times > lengths.length) throw new ArchiveFault('archive-damaged')
      lengths.fill(value, at, at + times)
      at += times
    }
    return {
      literals: codesOf(lengths.subarray(0, literals)),
      distances: codesOf(lengths.subarray(literals)),
    }
  }

  /** Whole bytes that were held but not taken are the feed's again. */
  giveBack(): void {
    this.#feed.at -= this.#count >> 3
    this.#held = this.#count = 0
  }

  #hold(count: number): void {
    const feed = this.#feed
    while (this.#count < count && feed.at < feed.bytes.length) {
      this.#held |= (feed.bytes[feed.at++] as number) << this.#count
      this.#count += 8
    }
  }
}

/** @throws ArchiveFault where more codes are given out than there are. */
function codesOf(lengths: Uint8Array): Codes {
  const counts = new Uint16Array(16)
  for (const length of lengths) if (length > 0) counts[length] = (counts[length] as number) + 1
  let most = 15
  while (most > 1 && counts[most] === 0) most--
  const next = new Uint32Array(16)
  let first = 0
  for (let length = 1; length <= 15; length++) {
    next[length] = first
    first = (first + (counts[length] as number)) << 1
    if (first >> 1 > 1 << length) throw new ArchiveFault('archive-damaged')
  }
  const codes = new Uint16Array(1 << most)
  for (let symbol = 0; symbol < lengths.length; symbol++) {
    const length = lengths[symbol] as number
    if (length === 0) continue
    const code = next[length] as number
    next[length] = code + 1
    let turned = 0
    for (let bit = 0; bit < length; bit++) if (code & (1 << bit)) turned |= 1 << (length - 1 - bit)
    for (let place = turned; place < codes.length; place += 1 << length) codes[place] = (symbol << 4) | length
  }
  return { codes, most }
}

function firsts(bits: Uint8Array, from: number): Uint32Array {
  const values = new Uint32Array(bits.length)
  let next = from
  for (const [code, count] of bits.entries()) {
    values[code] = next
    next += 1 << count
  }
  return values
}
