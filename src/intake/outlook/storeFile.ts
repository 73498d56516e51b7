import { Feed } from '../archive/feed.ts'
import { inflate } from '../archive/inflate.ts'
import { type Cipher, deciphered } from './cipher.ts'
import { Held } from './held.ts'
import { OutlookFault } from './outlookFault.ts'
import { LAYOUTS, type Layout, type StoreNode } from './storeLayout.ts'
import { Windows } from './windows.ts'

const DEEPEST = 12
/** More blocks than the largest table has. */
const MOST_BLOCKS = 100_000
const MOST_HELD = 1024 * 1024
const NO_CIPHER = [0, 1, 2]

/**
 * An Outlook store ([MS-PST]; `.pst` and `.ost`, of all three layouts) as its lower half knows it: nodes by number, each
 * with blocks of data. What is read is bounded by the file's size, however its parts point at one another.
 */
export class StoreFile {
  readonly layout: Layout
  readonly #windows: Windows
  readonly #cipher: Cipher
  readonly #nodes: number
  readonly #blocks: number
  readonly #held = new Held(MOST_HELD)
  #left: number

  private constructor(windows: Windows, layout: Layout, head: DataView) {
    this.#windows = windows
    this.layout = layout
    const cipher = head.getUint8(layout.cipherAt)
    if (!NO_CIPHER.includes(cipher))
      throw new OutlookFault(cipher === 0x10 ? 'outlook-sealed' : 'outlook-damaged')
    this.#cipher = (['none', 'permute', 'cyclic'] as const)[cipher] ?? 'none'
    this.#nodes = layout.number(head, layout.nodesAt)
    this.#blocks = layout.number(head, layout.blocksAt)
    this.#left = 8 * windows.size + 4 * 1024 * 1024
  }

  /**
   * `onRead` is told how many bytes were read since it was told last.
   * @throws OutlookFault where it is no such file, or one of a kind that is not known.
   */
  static async open(file: Blob, onRead: (bytes: number) => void): Promise<StoreFile> {
    const windows = new Windows(file, onRead)
    const head = viewOf(await windows.bytes(0, 564))
    const version = head.getUint16(10, true)
    const layout = LAYOUTS.find(({ versions: [from, to] }) => from <= version && version <= to)
    if (head.getUint32(0, true) !== 0x4e444221 || !layout) throw new OutlookFault('outlook-damaged')
    return new StoreFile(windows, layout, head)
  }

  /** All nodes, ascending. */
  nodes(): AsyncGenerator<StoreNode, void, undefined> {
    return this.#nodesFrom(this.#nodes, DEEPEST)
  }

  /** The node of that number; null where there is none. */
  async node(id: number): Promise<StoreNode | null> {
    const found = await this.#leafOf(this.#nodes, id)
    return found ? this.layout.node(found.view, found.at) : null
  }

  /** A node that hangs below another's; null where there is none. */
  async nodeBelow(below: number, id: number): Promise<StoreNode | null> {
    let block = below
    for (let depth = DEEPEST; block !== 0 && depth > 0; depth--) {
      const bytes = await this.block(block)
      const view = viewOf(bytes)
      if (bytes.length < 8 || view.getUint8(0) !== 2) throw new OutlookFault('outlook-damaged')
      const { entries, entryOf, isLeaf } = this.layout.below(view)
      let next = 0
      for (let place = 0; place < entries; place++) {
        const entry = entryOf(place)
        if (isLeaf && entry.id === id) return { ...entry, parent: 0 }
        if (!isLeaf && entry.id <= id) next = entry.data
      }
      if (isLeaf) return null
      block = next
    }
    return null
  }

  /** The blocks that hold a node's data, in order. */
  async dataBlocks(data: number): Promise<readonly number[]> {
    const blocks: number[] = []
    const follow = async (id: number, depth: number): Promise<void> => {
      if (!this.layout.isInner(id)) {
        blocks.push(id)
        if (blocks.length > MOST_BLOCKS) throw new OutlookFault('outlook-damaged')
        return
      }
      const bytes = await this.block(id)
      const view = viewOf(bytes)
      if (bytes.length < 8 || view.getUint8(0) !== 1 || depth === 0) throw new OutlookFault('outlook-damaged')
      const { wide } = this.layout
      const count = view.getUint16(2, true)
      if (8 + count * wide > bytes.length) throw new OutlookFault('outlook-damaged')
      // All of them first, as the block holds only until others are asked for.
      const ids = Array.from({ length: count }, (_, place) => this.layout.number(view, 8 + place * wide))
      for (const inner of ids) await follow(inner, depth - 1)
    }
    if (data !== 0) await follow(data, 2)
    return blocks
  }

  /** A block's bytes, which hold until a megabyte of others was asked for. @throws OutlookFault where it is not there, or its bytes are not. */
  async block(id: number): Promise<Uint8Array> {
    const known = this.#held.get(id)
    if (known) return known
    const found = await this.#leafOf(this.#blocks, id)
    if (!found) throw new OutlookFault('outlook-damaged')
    const { id: own, at, packed, length } = this.layout.block(found.view, found.at)
    this.#spend(packed + length)
    const raw = await this.#windows.bytes(at, packed)
    const plain = packed === length ? raw : await unpacked(raw, length)
    const bytes = this.layout.isInner(id) ? plain : deciphered(plain, this.#cipher, own % 2 ** 32)
    // A window may be let go of before the block is, so what is held is its own.
    const held = bytes === raw ? raw.slice() : bytes
    this.#held.add(id, held)
    return held
  }

  /** The same where it was read lately. */
  blockAtHand(id: number): Uint8Array | undefined {
    return this.#held.get(id)
  }

  async *#nodesFrom(at: number, depth: number): AsyncGenerator<StoreNode, void, undefined> {
    const { view: own, entries, size, level } = await this.#page(at)
    if (level >= depth) throw new OutlookFault('outlook-damaged')
    // Between its entries others are asked for.
    const view = new DataView(own.buffer.slice(own.byteOffset, own.byteOffset + own.byteLength))
    for (let place = 0; place < entries; place++)
      if (level === 0) yield this.layout.node(view, place * size)
      else yield* this.#nodesFrom(this.layout.childAt(view, place * size), level)
  }

  /** Where in a tree's leaf the entry of that key stands; block ids are told apart without their lowest bit. */
  async #leafOf(root: number, key: number): Promise<{ view: DataView; at: number } | null> {
    const isBlocks = root === this.#blocks
    const wanted = isBlocks ? this.layout.blockKey(key) : key
    let at = root
    for (let above = DEEPEST; ; ) {
      const { view, entries, size, level } = await this.#page(at)
      if (level >= above) throw new OutlookFault('outlook-damaged')
      let [low, high] = [0, entries]
      while (low < high) {
        const middle = (low + high) >>> 1
        const own = this.layout.number(view, middle * size)
        if ((isBlocks ? this.layout.blockKey(own) : own) <= wanted) low = middle + 1
        else high = middle
      }
      if (low === 0) return null
      const place = (low - 1) * size
      if (level > 0) {
        at = this.layout.childAt(view, place)
        above = level
        continue
      }
      const own = this.layout.number(view, place)
      return (isBlocks ? this.layout.blockKey(own) : own) === wanted ? { view, at: place } : null
    }
  }

  async #page(at: number) {
    const { pageSize } = this.layout
    const view = viewOf(await this.#windows.bytes(at, pageSize))
    const page = this.layout.page(view)
    this.#spend(64)
    if (page.size < page.least || page.entries * page.size > pageSize)
      throw new OutlookFault('outlook-damaged')
    return { view, ...page }
  }

  #spend(bytes: number): void {
    this.#left -= bytes
    if (this.#left < 0) throw new OutlookFault('outlook-damaged')
  }
}

/** Blocks of the newest layout are packed as zlib does (RFC 1950). */
async function unpacked(raw: Uint8Array, length: number): Promise<Uint8Array> {
  const bytes = new Uint8Array(length)
  let filled = 0
  const feed = new Feed(once(raw.subarray(2)))
  for await (const chunk of inflate(feed)) {
    if (filled + chunk.length > length) throw new OutlookFault('outlook-damaged')
    bytes.set(chunk, filled)
    filled += chunk.length
  }
  if (filled !== length) throw new OutlookFault('outlook-damaged')
  return bytes
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array, void, undefined> {
  yield bytes
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
}
