import { deflateSync } from 'node:zlib'

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])

/**
 * A PNG with a palette (https://www.w3.org/TR/png-3/): for flat drawings a third of what one in full colours takes.
 * Where there are more colours than fit, the rarest become the nearest of the others: points along an edge.
 */
export function palettePng({ width, height, pixels, most = 256 }) {
  const colours = new Map()
  for (let at = 0; at < pixels.length; at += 4) {
    const colour = pixels.readUInt32BE(at)
    colours.set(colour, (colours.get(colour) ?? 0) + 1)
  }
  const palette = [...colours].sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, most)
  const kept = palette.map(([colour]) => colour).sort((a, b) => (a & 255) - (b & 255) || a - b)
  const places = new Map(kept.map((colour, place) => [colour, place]))
  for (const colour of colours.keys())
    if (!places.has(colour)) places.set(colour, kept.indexOf(nearest(colour, kept)))

  const lines = Buffer.alloc((width + 1) * height)
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1)
      lines[y * (width + 1) + 1 + x] = places.get(pixels.readUInt32BE((y * width + x) * 4))
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, 3], 8)
  // Colours that let something through come first, so that only they need say how much.
  const clear = kept.filter((colour) => (colour & 255) < 255)
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', header),
    chunk('PLTE', Buffer.from(kept.flatMap((colour) => bytes(colour).slice(0, 3)))),
    ...(clear.length > 0 ? [chunk('tRNS', Buffer.from(clear.map((colour) => colour & 255)))] : []),
    chunk('IDAT', shortest(lines)),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

/** How much is looked at a time makes some hundredths; which is best, nobody can tell before. */
function shortest(lines) {
  const ways = [3, 4, 5, 6, 7, 8, 9].map((memLevel) => deflateSync(lines, { level: 9, memLevel }))
  return ways.reduce((best, way) => (way.length < best.length ? way : best))
}

function bytes(colour) {
  return [colour >>> 24, (colour >>> 16) & 255, (colour >>> 8) & 255, colour & 255]
}

function nearest(colour, kept) {
  const distance = (other) =>
    bytes(other).reduce((sum, value, place) => sum + (value - bytes(colour)[place]) ** 2, 0)
  return kept.reduce((best, other) => (distance(other) < distance(best) ? other : best))
}

function chunk(type, data) {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const length = Buffer.alloc(4)
  length.writeUInt32BE(data.length)
  const sum = Buffer.alloc(4)
  sum.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, sum])
}

function crc32(data) {
  let crc = 0xffffffff
  for (const byte of data) {
    crc ^= byte
    for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1
  }
  return (crc ^ 0xffffffff) >>> 0
}
