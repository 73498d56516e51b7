/**
 * The quantile of ascending values for a share of 0 to 1, between neighbours in proportion (Hyndman & Fan 1996,
 * type 7). 0 for no values.
 */
export function quantileOf(ascending: ArrayLike<number>, share: number): number {
  const place = (ascending.length - 1) * share
  const below = ascending[Math.floor(place)] ?? 0
  const above = ascending[Math.ceil(place)] ?? below
  return below + (above - below) * (place - Math.floor(place))
}
