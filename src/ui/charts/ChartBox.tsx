import { type ReactNode, startTransition, useEffect, useRef, useState } from 'react'

/** How much room a picture has, in px. */
export type Room = { readonly width: number; readonly height: number }

/**
 * The room a picture is drawn in, as the style gives it. The picture is drawn once its room is known and again when
 * that changes, each time behind whatever the person does: a picture never holds up a tap.
 */
export function ChartBox({
  className,
  children,
}: {
  className: string | undefined
  children: (room: Room) => ReactNode
}) {
  const box = useRef<HTMLDivElement>(null)
  const [room, setRoom] = useState<Room | null>(null)
  useEffect(() => {
    if (!box.current) return
    const observer = new ResizeObserver((changes) => {
      const { width = 0, height = 0 } = changes.at(-1)?.contentRect ?? {}
      if (width > 0 && height > 0) startTransition(() => setRoom({ width, height }))
    })
    observer.observe(box.current)
    return () => observer.disconnect()
  }, [])
  return (
    <div ref={box} className={className}>
      {room && children(room)}
    </div>
  )
}
