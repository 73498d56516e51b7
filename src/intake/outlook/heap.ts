import { OutlookFault } from './outlookFault.ts'
import type { StoreFile } from './storeFile.ts'
import type { StoreNode } from './storeLayout.ts'

const SIGNATURE = 0xec
const DEEPEST = 8
/** The most entries of one tree on a heap: far more than a folder has messages. */
const MOST_ENTRIES = 4_000_000
const NOTHING = new Uint8Array(0)

/** An entry of a tree on a heap: a key, and a view on what stands under it from `at` on. */
export type HeapEntry = { readonly key: number; readonly view: DataView; readonly at: number }

/**
 * The heap that a node's data is laid out as ([MS-PST] 2.3.1): small items by number, and trees of them. What is too
 * large for it hangs below the node.
 */
export class Heap {
  readonly root: number
  readonly #file: StoreFile
  readonly #node: Omit<StoreNode, 'parent'>
  readonly #blocks: readonly number[]

  private constructor(
    file: StoreFile,
    node: Omit<StoreNode, 'parent'>,
    blocks: readonly number[],
    root: number,
  ) {
    this.#file = file
    this.#node = node
    this.#blocks = blocks
    this.root = root
  }

  /** Null for a node without data. @throws OutlookFault where it is no heap. */
  static async open(file: StoreFile, node: Omit<StoreNode, 'parent'>): Promise<Heap | null> {
    const blocks = await file.dataBlocks(node.data)
    if (blocks[0] === undefined) return null
    const first = await file.block(blocks[0])
    if (first.length < 12 || first[2] !== SIGNATURE) throw new OutlookFault('outlook-damaged')
    return new Heap(file, node, blocks, viewOf(first).getUint32(4, true))
  }

  /** Whether numbers of rows take four bytes rather than two. */
  get isWide(): boolean {
    return this.#file.layout.wide === 8
  }

  /** The item of that number, until others are asked for; nothing for 0. @throws OutlookFault for one that is not there. */
  async item(reference: number): Promise<Uint8Array> {
    if (reference === 0) return NOTHING
    return itemIn(await this.#file.block(this.#blockOf(reference)), this.#placeOf(reference))
  }

  /**
   * The same at once, where its block is at hand; null where it is not, or the reference is to something else. Cells are
   * asked for by the hundred thousand, and most lie in a block that was just read.
   */
  itemAtHand(reference: number): Uint8Array | null {
    if (reference === 0 || (reference & 0x1f) !== 0) return null
    const block = this.#file.blockAtHand(this.#blockOf(reference))
    return block ? itemIn(block, this.#placeOf(reference)) : null
  }

  #placeOf(reference: number): number {
    return (reference >>> 5) & ((1 << this.#file.layout.itemBits) - 1)
  }

  #blockOf(reference: number): number {
    const block = this.#blocks[reference >>> (5 + this.#file.layout.itemBits)]
    if ((reference & 0x1f) !== 0 || block === undefined) throw new OutlookFault('outlook-damaged')
    return block
  }

  /** What a property or a cell refers to, for good: an item, or, where it was too large for one, a node; up to `most` bytes. */
  async value(reference: number, most: number): Promise<Uint8Array> {
    if ((reference & 0x1f) === 0) return (await this.item(reference)).slice(0, most)
    const parts: Uint8Array[] = []
    let size = 0
    for await (const bytes of this.blocksOf(reference)) {
      parts.push(bytes.slice())
      size += bytes.length
      if (size >= most) break
    }
    const whole = new Uint8Array(size)
    let at = 0
    for (const part of parts) {
      whole.set(part, at)
      at += part.length
    }
    return whole.subarray(0, most)
  }

  /** The blocks of a node that hangs below this one, in order; each holds until others are asked for. */
  async *blocksOf(id: number): AsyncGenerator<Uint8Array, void, undefined> {
    const node = await this.#file.nodeBelow(this.#node.below, id)
    if (!node) throw new OutlookFault('outlook-damaged')
    for (const block of await this.#file.dataBlocks(node.data)) yield await this.#file.block(block)
  }

  /** The entries of the tree whose head is that item, ascending, each until others are asked for. Keys are numbers of two bytes or four. */
  async *entries(head: number): AsyncGenerator<HeapEntry, void, undefined> {
    const bytes = await this.item(head)
    if (bytes.length < 8 || bytes[0] !== 0xb5) throw new OutlookFault('outlook-damaged')
    const [, keySize = 0, size = 0, levels = 0] = bytes
    if ((keySize !== 2 && keySize !== 4) || levels > DEEPEST) throw new OutlookFault('outlook-damaged')
    const budget = { left: MOST_ENTRIES }
    yield* this.#entriesOf(viewOf(bytes).getUint32(4, true), levels, keySize, size, budget)
  }

  async *#entriesOf(
    ...[reference, level, keySize, size, budget]: [number, number, number, number, { left: number }]
  ): AsyncGenerator<HeapEntry, void, undefined> {
    const item = await this.item(reference)
    // Between its branches others are asked for.
    const view = viewOf(level > 0 ? item.slice() : item)
    const step = keySize + (level > 0 ? 4 : size)
    for (let at = 0; at + step <= view.byteLength; at += step) {
      if (budget.left-- <= 0) throw new OutlookFault('outlook-damaged')
      if (level > 0)
        yield* this.#entriesOf(view.getUint32(at + keySize, true), level - 1, keySize, size, budget)
      else {
        const key = keySize === 2 ? view.getUint16(at, true) : view.getUint32(at, true)
        yield { key, view, at: at + keySize }
      }
    }
  }
}

/** The item of a block's own heap at that place, from 1 on. */
function itemIn(bytes: Uint8Array, place: number): Uint8Array {
  if (place === 0 || bytes.length < 6) throw new OutlookFault('outlook-damaged')
  const map = shortAt(bytes, 0)
  const at = map + 4 + 2 * (place - 1)
  if (at + 4 > bytes.length) throw new OutlookFault('outlook-damaged')
  const from = shortAt(bytes, at)
  const to = shortAt(bytes, at + 2)
  if (place > shortAt(bytes, map) || from > to || to > bytes.length) throw new OutlookFault('outlook-damaged')
  return bytes.subarray(from, to)
}

/** Asked for at each cell: a view for it would be one more thing to clear away. */
function shortAt(bytes: Uint8Array, at: number): number {
  return (bytes[at] as number) | ((bytes[at + 1] as number) << 8)
}

/** A view on these bytes. */
export function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
}
