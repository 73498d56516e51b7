import { Drawing, type DrawingSize } from './Drawing.tsx'

const PATHS = {
  back: 'M14.5 6 8.5 12l6 6',
  onward: 'M9.5 6l6 6-6 6',
  close: 'M6.5 6.5l11 11M17.5 6.5l-11 11',
  more: 'M12 5.5v13M5.5 12h13',
  less: 'M5.5 12h13',
  search: 'M10.5 4.5a6 6 0 1 1 0 12 6 6 0 0 1 0-12ZM15 15l5 5',
  carry: 'M12 4v11M7.5 10.5 12 15l4.5-4.5M5 19.5h14',
} as const

/** A line drawing of the screens that are fetched when they are needed. */
export function SideIcon({ name, size }: { name: keyof typeof PATHS; size?: DrawingSize }) {
  return <Drawing path={PATHS[name]} size={size} />
}
