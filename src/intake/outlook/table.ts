import { Heap, viewOf } from './heap.ts'
import { OutlookFault } from './outlookFault.ts'
import { textIn, timeIn } from './property.ts'
import type { StoreFile } from './storeFile.ts'
import type { StoreNode } from './storeLayout.ts'

const LONGEST = 4096
/** Far more than a folder has messages. */
const MOST_ROWS = 4_000_000

type Column = { readonly type: number; readonly at: number; readonly size: number; readonly bit: number }

/** A row of a table, of which the cells can be asked for while it is visited. `id` is the node it stands for. */
export type Row = {
  readonly id: number
  readonly number: (property: number) => number | null
  readonly time: (property: number) => number | null
  readonly text: (property: number) => string | Promise<string>
}

/**
 * Visits the rows of a table of a store ([MS-PST] 2.3.4), in its own order; what was deleted is left out. Visited, and
 * not given one by one: of a hundred thousand a generator makes as many promises more.
 * @throws OutlookFault where it cannot be read to its end.
 */
export async function eachRow(
  file: StoreFile,
  node: StoreNode,
  visit: (row: Row) => Promise<void>,
): Promise<void> {
  const heap = await Heap.open(file, node)
  if (!heap) return
  const head = viewOf((await heap.item(heap.root)).slice())
  if (head.byteLength < 22 || head.getUint8(0) !== 0x7c) throw new OutlookFault('outlook-damaged')
  const columns = columnsOf(head)
  const [bits, size] = [head.getUint16(6, true), head.getUint16(8, true)]
  const ids = await idsOf(heap, head.getUint32(10, true))
  if (ids.count === 0) return
  if (size < 4 || bits > size) throw new OutlookFault('outlook-damaged')
  let first = 0
  let given = 0
  for await (const bytes of rowBlocks(heap, head.getUint32(14, true))) {
    const rows = Math.floor(bytes.length / size)
    for (let place = 0; place < rows; place++) {
      const id = ids.of[first + place]
      if (!id) continue
      given++
      await visit(rowOf(id, bytes.subarray(place * size, (place + 1) * size), bits, columns, heap))
    }
    first += rows
  }
  if (given < ids.count) throw new OutlookFault('outlook-damaged')
}

function columnsOf(head: DataView): ReadonlyMap<number, Column> {
  const columns = new Map<number, Column>()
  const count = head.getUint8(1)
  if (22 + 8 * count > head.byteLength) throw new OutlookFault('outlook-damaged')
  for (let at = 22; at < 22 + 8 * count; at += 8)
    columns.set(head.getUint16(at + 2, true), {
      type: head.getUint16(at, true),
      at: head.getUint16(at + 4, true),
      size: head.getUint8(at + 6),
      bit: head.getUint8(at + 7),
    })
  return columns
}

/** Which node stands in which row, 0 where none does; a map of a folder would lie about long after it. */
async function idsOf(
  heap: Heap,
  index: number,
): Promise<{ readonly of: Uint32Array; readonly count: number }> {
  const ids = { of: new Uint32Array(64), count: 0 }
  if (index === 0) return ids
  for await (const { key, view, at } of heap.entries(index)) {
    if (at + (heap.isWide ? 4 : 2) > view.byteLength) throw new OutlookFault('outlook-damaged')
    const row = heap.isWide ? view.getUint32(at, true) : view.getUint16(at, true)
    if (row >= MOST_ROWS) throw new OutlookFault('outlook-damaged')
    if (row >= ids.of.length) {
      const { of } = ids
      ids.of = new Uint32Array(Math.max(row + 1, 2 * of.length))
      ids.of.set(of)
    }
    if (!ids.of[row]) ids.count++
    ids.of[row] = key
  }
  return ids
}

async function* rowBlocks(heap: Heap, reference: number): AsyncGenerator<Uint8Array, void, undefined> {
  // What is in the cells of a row is asked for while it is looked at.
  if ((reference & 0x1f) === 0) yield (await heap.item(reference)).slice()
  else for await (const bytes of heap.blocksOf(reference)) yield bytes.slice()
}

function rowOf(
  ...[id, bytes, bits, columns, heap]: [number, Uint8Array, number, ReadonlyMap<number, Column>, Heap]
): Row {
  const view = viewOf(bytes)
  const cell = (property: number) => {
    const column = columns.get(property)
    if (!column || column.at + column.size > bytes.length) return null
    const isSet = ((bytes[bits + (column.bit >> 3)] ?? 0) & (0x80 >> (column.bit & 7))) !== 0
    return isSet ? column : null
  }
  return {
    id,
    number: (property) => {
      const column = cell(property)
      if (column?.size === 4) return view.getUint32(column.at, true)
      return column?.size === 2 ? view.getUint16(column.at, true) : null
    },
    time: (property) => {
      const column = cell(property)
      return column?.size === 8 ? timeIn(bytes.subarray(column.at, column.at + 8)) : null
    },
    text: (property) => {
      const column = cell(property)
      if (column?.size !== 4) return ''
      const reference = view.getUint32(column.at, true)
      const item = heap.itemAtHand(reference)?.subarray(0, LONGEST)
      return item ? textIn(item, column.type) : textOf(heap, reference, column.type)
    },
  }
}

async function textOf(heap: Heap, reference: number, type: number): Promise<string> {
  return textIn(await heap.value(reference, LONGEST), type)
}
