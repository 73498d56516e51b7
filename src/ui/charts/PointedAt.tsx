/** The line down through the point that is pointed at; Recharts says where. */
export function PointedAt({ points }: { points?: readonly { readonly x: number; readonly y: number }[] }) {
  const [top, foot] = points ?? []
  if (!top || !foot) return null
  return (
    <path
      d={`M${top.x},${top.y}V${foot.y}`}
      stroke="var(--edge)"
      strokeDasharray="2 3"
      pointerEvents="none"
    />
  )
}
