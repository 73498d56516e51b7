/** A node of a store: what it holds, what hangs below it (0 for nothing), and which node it belongs to. */
export type StoreNode = {
  readonly id: number
  readonly data: number
  readonly below: number
  readonly parent: number
}

/** Where a store's layout puts what matters here, as [MS-PST] 2.2 has it. */
export type Layout = {
  readonly versions: readonly [from: number, to: number]
  /** How many bytes an offset or a block's id takes. */
  readonly wide: 4 | 8
  readonly nodesAt: number
  readonly blocksAt: number
  readonly cipherAt: number
  readonly pageSize: number
  /** How many bits of a heap's reference say which of a block's items is meant. */
  readonly itemBits: 11 | 14
  readonly number: (view: DataView, at: number) => number
  readonly page: (view: DataView) => Page
  readonly childAt: (view: DataView, at: number) => number
  readonly node: (view: DataView, at: number) => StoreNode
  readonly block: (view: DataView, at: number) => BlockPlace
  readonly below: (view: DataView) => Below
  /** Whether a block lists other blocks, rather than holding data. */
  readonly isInner: (block: number) => boolean
  readonly blockKey: (block: number) => number
}

/** A page of one of a store's two trees; `least` is the smallest size that its entries can have. */
type Page = {
  readonly entries: number
  readonly size: number
  readonly level: number
  readonly least: number
}

/** Where a block's bytes stand; `packed` differs from `length` where they are compressed. */
type BlockPlace = {
  readonly id: number
  readonly at: number
  readonly packed: number
  readonly length: number
}

/** A list of the nodes that hang below one, or of such lists. */
type Below = {
  readonly isLeaf: boolean
  readonly entries: number
  readonly entryOf: (place: number) => Omit<StoreNode, 'parent'>
}

/** Until Outlook 2002, since Outlook 2003, and the `.ost` of Outlook 2013 and later, with pages of 4 KiB. */
export const LAYOUTS: readonly Layout[] = [
  layoutOf({ versions: [14, 15], wide: 4, pageSize: 512, trees: [188, 196], cipherAt: 461, foot: 496 }),
  layoutOf({ versions: [23, 35], wide: 8, pageSize: 512, trees: [224, 240], cipherAt: 513, foot: 488 }),
  layoutOf({ versions: [36, 36], wide: 8, pageSize: 4096, trees: [224, 240], cipherAt: 513, foot: 4056 }),
]

function layoutOf({
  versions,
  wide,
  pageSize,
  trees,
  cipherAt,
  foot,
}: Pick<Layout, 'versions' | 'wide' | 'pageSize' | 'cipherAt'> & {
  readonly trees: readonly [number, number]
  readonly foot: number
}): Layout {
  const isLarge = pageSize > 512
  const number = (view: DataView, at: number) =>
    view.getUint32(at, true) + (wide === 8 ? view.getUint32(at + 4, true) * 2 ** 32 : 0)
  return {
    ...{ versions, wide, pageSize, cipherAt, number, nodesAt: trees[0], blocksAt: trees[1] },
    itemBits: isLarge ? 14 : 11,
    page: (view) => {
      const level = view.getUint8(isLarge ? foot + 5 : foot + 3)
      return {
        entries: isLarge ? view.getUint16(foot, true) : view.getUint8(foot),
        size: view.getUint8(isLarge ? foot + 4 : foot + 2),
        level,
        least: 3 * wide,
      }
    },
    childAt: (view, at) => number(view, at + 2 * wide),
    node: (view, at) => ({
      id: view.getUint32(at, true),
      data: number(view, at + wide),
      below: number(view, at + 2 * wide),
      parent: view.getUint32(at + 3 * wide, true),
    }),
    block: (view, at) => {
      const packed = view.getUint16(at + 2 * wide, true)
      const length = isLarge ? view.getUint16(at + 2 * wide + 2, true) : packed
      return { id: number(view, at), at: number(view, at + wide), packed, length }
    },
    below: (view) => {
      const isLeaf = view.getUint8(1) === 0
      const [first, size] = [wide, (isLeaf ? 3 : 2) * wide]
      const room = Math.floor((view.byteLength - first) / size)
      return {
        isLeaf,
        entries: Math.min(room, view.getUint16(2, true)),
        entryOf: (place) => {
          const at = first + place * size
          const below = isLeaf ? number(view, at + 2 * wide) : 0
          return { id: view.getUint32(at, true), data: number(view, at + wide), below }
        },
      }
    },
    isInner: (block) => Math.floor(block / 2) % 2 === 1,
    blockKey: (block) => block - (block % 2),
  }
}
