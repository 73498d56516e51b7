import { viewOf } from './heap.ts'
import { OutlookFault } from './outlookFault.ts'
import { Windows } from './windows.ts'

/** A stream at the top of a compound file: where it begins, and how long it is. */
type Stream = { readonly name: string; readonly first: number; readonly size: number }

const END = 0xfffffffa
const SIGN = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]
const ENTRY = 128
const [STORAGE, STREAM, ROOT] = [1, 2, 5]
const NONE = 0xffffffff
const NAMES = '__nameid_version1.0'
const MOST_ENTRIES = 20_000
const MOST_SECTORS = 2_000_000

/** The streams that lie at the top of a compound file ([MS-CFB]), as Outlook saves a message into one. */
export class CompoundFile {
  readonly #windows: Windows
  readonly #size: number
  readonly #tables: readonly number[]
  readonly #smallCut: number
  readonly #smallSize: number
  readonly #smallFirst: number
  #small: Stream = { name: '', first: END, size: 0 }
  #streams: ReadonlyMap<string, Stream> = new Map()
  #left = MOST_SECTORS

  private constructor(windows: Windows, head: DataView, tables: readonly number[]) {
    this.#windows = windows
    this.#size = 1 << head.getUint16(30, true)
    this.#smallSize = 1 << head.getUint16(32, true)
    this.#smallCut = head.getUint32(56, true)
    this.#smallFirst = head.getUint32(60, true)
    this.#tables = tables
  }

  /** @throws OutlookFault where it is no such file, or contradicts itself. */
  static async open(file: Blob, onRead: (bytes: number) => void): Promise<CompoundFile> {
    const windows = new Windows(file, onRead)
    const head = (await windows.bytes(0, 512)).slice()
    const view = viewOf(head)
    const shift = view.getUint16(30, true)
    const small = view.getUint16(32, true)
    if (SIGN.some((byte, place) => head[place] !== byte) || (shift !== 9 && shift !== 12) || small > shift)
      throw new OutlookFault('outlook-damaged')
    const tables: number[] = []
    for (let at = 76; at < 512; at += 4) tables.push(view.getUint32(at, true))
    let next = view.getUint32(68, true)
    for (let left = MOST_ENTRIES; next < END; ) {
      if (left-- === 0) throw new OutlookFault('outlook-damaged')
      const list = viewOf(await windows.bytes((next + 1) << shift, 1 << shift))
      for (let at = 0; at + 4 < list.byteLength; at += 4) tables.push(list.getUint32(at, true))
      next = list.getUint32(list.byteLength - 4, true)
    }
    const compound = new CompoundFile(windows, view, tables)
    await compound.#list(view.getUint32(48, true))
    return compound
  }

  /** Up to `most` bytes of the stream of that name; null where there is none. */
  async stream(name: string, most: number): Promise<Uint8Array | null> {
    const stream = this.#streams.get(name)
    if (!stream) return null
    return this.#read(stream, Math.min(most, stream.size), stream.size < this.#smallCut)
  }

  /** The directory: what hangs below the root, and of storages the own of the one that holds names. */
  async #list(first: number): Promise<void> {
    const streams: (Stream & { readonly kind: number; readonly ways: readonly number[] })[] = []
    for (let sector = first; sector < END; sector = await this.#after(sector)) {
      const bytes = await this.#sector(sector)
      for (let at = 0; at < bytes.length; at += ENTRY) streams.push(entryIn(bytes.subarray(at, at + ENTRY)))
      if (streams.length > MOST_ENTRIES) throw new OutlookFault('outlook-damaged')
    }
    const [root] = streams
    if (root?.kind !== ROOT) throw new OutlookFault('outlook-damaged')
    this.#small = root
    const found = new Map<string, Stream>()
    const seen = new Set<number>()
    const open = root.ways.slice(2).map((place) => ({ place, within: '' }))
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      const { place, within } = next
      const one = streams[place]
      if (place === NONE || !one || seen.has(place)) continue
      seen.add(place)
      open.push(...one.ways.slice(0, 2).map((way) => ({ place: way, within })))
      if (one.kind === STREAM) found.set(within + one.name, one)
      else if (one.kind === STORAGE && one.name === NAMES)
        open.push({ place: one.ways[2] ?? NONE, within: `${NAMES}/` })
      else if (one.kind !== STORAGE) throw new OutlookFault('outlook-damaged')
    }
    this.#streams = found
  }

  async #read({ first }: Stream, length: number, isSmall: boolean): Promise<Uint8Array> {
    const whole = new Uint8Array(length)
    const step = isSmall ? this.#smallSize : this.#size
    let filled = 0
    for (let at = first; filled < length; at = await (isSmall ? this.#afterSmall(at) : this.#after(at))) {
      if (at >= END) throw new OutlookFault('outlook-damaged')
      const bytes = isSmall ? await this.#smallSector(at) : await this.#sector(at)
      whole.set(bytes.subarray(0, Math.min(step, length - filled)), filled)
      filled += step
    }
    return whole
  }

  /** A part of the root's own stream, in which small streams lie. */
  async #smallSector(place: number): Promise<Uint8Array> {
    const at = place * this.#smallSize
    let sector = this.#small.first
    for (let passed = this.#size; passed <= at; passed += this.#size) sector = await this.#after(sector)
    if (sector >= END) throw new OutlookFault('outlook-damaged')
    const from = at % this.#size
    return (await this.#sector(sector)).subarray(from, from + this.#smallSize)
  }

  async #sector(place: number): Promise<Uint8Array> {
    // The last of a file may be cut where nothing more stands in it.
    const at = (place + 1) * this.#size
    return this.#windows.bytes(at, Math.max(ENTRY, Math.min(this.#size, this.#windows.size - at)))
  }

  async #after(sector: number): Promise<number> {
    const perTable = this.#size / 4
    const table = this.#tables[Math.floor(sector / perTable)]
    if (table === undefined || table >= END) throw new OutlookFault('outlook-damaged')
    return this.#entryOf(table, sector % perTable)
  }

  async #afterSmall(place: number): Promise<number> {
    const perTable = this.#size / 4
    let table = this.#smallFirst
    for (let passed = perTable; passed <= place; passed += perTable) table = await this.#after(table)
    return this.#entryOf(table, place % perTable)
  }

  async #entryOf(table: number, place: number): Promise<number> {
    if (this.#left-- === 0 || table >= END) throw new OutlookFault('outlook-damaged')
    const bytes = await this.#windows.bytes((table + 1) * this.#size + 4 * place, 4)
    return viewOf(bytes).getUint32(0, true)
  }
}

function entryIn(bytes: Uint8Array) {
  if (bytes.length < ENTRY) throw new OutlookFault('outlook-cut-short')
  const view = viewOf(bytes)
  const length = Math.max(0, Math.min(64, view.getUint16(64, true)) - 2)
  return {
    name: new TextDecoder('utf-16le').decode(bytes.subarray(0, length)),
    kind: view.getUint8(66),
    ways: [68, 72, 76].map((at) => view.getUint32(at, true)),
    first: view.getUint32(116, true),
    size: view.getUint32(120, true),
  }
}
