import { Heap } from './heap.ts'
import { OutlookFault } from './outlookFault.ts'
import { sizeOf, TYPE, textIn, timeIn } from './property.ts'
import type { StoreFile } from './storeFile.ts'
import type { StoreNode } from './storeLayout.ts'

/** Longer texts are cut: no folder's name or message's class is as long. */
const LONGEST = 4096

type Found = { readonly type: number; readonly value: number }

/** What a node says of itself ([MS-PST] 2.3.3), by the number of each property. */
export class Properties {
  readonly #heap: Heap | null
  readonly #found: ReadonlyMap<number, Found>

  private constructor(heap: Heap | null, found: ReadonlyMap<number, Found>) {
    this.#heap = heap
    this.#found = found
  }

  /** Nothing for a node without data. @throws OutlookFault where it holds something else. */
  static async of(file: StoreFile, node: Omit<StoreNode, 'parent'>): Promise<Properties> {
    const heap = await Heap.open(file, node)
    const found = new Map<number, Found>()
    if (heap)
      for await (const { key, view, at } of heap.entries(heap.root)) {
        if (at + 6 > view.byteLength) throw new OutlookFault('outlook-damaged')
        found.set(key, { type: view.getUint16(at, true), value: view.getUint32(at + 2, true) })
      }
    return new Properties(heap, found)
  }

  /** A number of up to four bytes; null where there is none. */
  number(property: number): number | null {
    const found = this.#found.get(property)
    return found && sizeOf(found.type) <= 4 ? found.value : null
  }

  async time(property: number): Promise<number | null> {
    const found = this.#found.get(property)
    return found?.type === TYPE.time ? timeIn(await this.bytes(property)) : null
  }

  async text(property: number): Promise<string> {
    return textIn(await this.bytes(property), this.#found.get(property)?.type ?? 0)
  }

  /** What a property refers to, of one longer than `most` its beginning; nothing where there is none. */
  async bytes(property: number, most = LONGEST): Promise<Uint8Array> {
    const found = this.#found.get(property)
    return found && this.#heap ? this.#heap.value(found.value, most) : new Uint8Array(0)
  }
}
