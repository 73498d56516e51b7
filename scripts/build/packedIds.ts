/** Where an id begins: how many of its parts are those of the one before, # for none. */
const NONE = '#'.charCodeAt(0)
const MOST = 6

/** Ids of letters, digits and hyphens in parts that end with a dot; of each only what differs from the one before is kept. */
export function packIds(ids: readonly string[]): string {
  let last: readonly string[] = []
  let packed = ''
  for (const id of ids) {
    const parts = id.match(/[^.]+\.?/g) ?? []
    let shared = 0
    while (shared < Math.min(MOST, parts.length - 1) && parts[shared] === last[shared]) shared += 1
    packed += String.fromCharCode(NONE + shared) + parts.slice(shared).join('')
    last = parts
  }
  return packed
}

/** The ids again. Its own text goes into the build, so it names nothing around it. */
export function unpackIds(packed: string): string[] {
  let last: string[] = []
  return (packed.match(/[#-)][^#-)]+/g) ?? []).map((each) => {
    last = [...last.slice(0, each.charCodeAt(0) - 35), ...(each.slice(1).match(/[^.]+\.?/g) ?? [])]
    return last.join('')
  })
}
