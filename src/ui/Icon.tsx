import { Drawing, type DrawingSize } from './Drawing.tsx'

const PATHS = {
  today:
    'M12 3v2M5.6 6.6l1.2 1.2M18.4 6.6l-1.2 1.2M7.5 14.5a4.6 4.6 0 0 1 9 0M2.5 14.6c2-1.2 3.4-1.2 5 0M16.5 14.6c1.8 1 3.2 1 5-.1M3 19c3-1.8 6-1.8 9 0s6 1.8 9 0',
  pause:
    'M5 6.5h11v7.5a4 4 0 0 1-4 4H9a4 4 0 0 1-4-4ZM16 8.5h1.8a2.2 2.2 0 0 1 2.2 2.2v.6a2.2 2.2 0 0 1-2.2 2.2H16',
  care: 'M12 20C7 16.4 3.8 13.3 3.8 9.6A4.3 4.3 0 0 1 8.1 5.2c1.7 0 3.1.9 3.9 2.4.8-1.5 2.2-2.4 3.9-2.4a4.3 4.3 0 0 1 4.3 4.4c0 3.7-3.2 6.8-8.2 10.4Z',
  help: 'M6.2 4h2.6l1.5 4-2 1.6a11.5 11.5 0 0 0 6.1 6.1l1.6-2 4 1.5v2.6a2 2 0 0 1-2.2 2C10.6 19.2 4.8 13.4 4.2 6.2A2 2 0 0 1 6.2 4Z',
  patterns: 'M3 20h18M3 14.5c2.6 0 3-6 5.6-6S12 15.5 14.4 15.5 17.6 5 21 5',
  journal:
    'M6 3.5h12a1 1 0 0 1 1 1v15a1 1 0 0 1-1 1H6a1 1 0 0 1-1-1v-15a1 1 0 0 1 1-1ZM8.5 3.5v17M11.5 8h4.5M11.5 11.5h4.5',
  settings: 'M4 7h9M17 7h3M4 17h3M11 17h9M15 4.8v4.4M9 14.8v4.4',
  openLock:
    'M7 11h10a1 1 0 0 1 1 1v7a1 1 0 0 1-1 1H7a1 1 0 0 1-1-1v-7a1 1 0 0 1 1-1ZM8.5 11V7a3.5 3.5 0 0 1 6.6-1.6',
  lock: 'M7 11h10a1 1 0 0 1 1 1v7a1 1 0 0 1-1 1H7a1 1 0 0 1-1-1v-7a1 1 0 0 1 1-1ZM8.5 11V8a3.5 3.5 0 0 1 7 0v3',
  check: 'M5.5 12.5l4.2 4.2 8.8-9',
  calendar:
    'M5 6.5h14a1 1 0 0 1 1 1v11a1 1 0 0 1-1 1H5a1 1 0 0 1-1-1v-11a1 1 0 0 1 1-1ZM4 10.5h16M8.5 4v4M15.5 4v4',
} as const

/** The name of a drawing. */
export type IconName = keyof typeof PATHS

/** A line drawing that the first screens show too. */
export function Icon({ name, size }: { name: IconName; size?: DrawingSize }) {
  return <Drawing path={PATHS[name]} size={size} />
}
