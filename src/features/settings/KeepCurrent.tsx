import { KeepFileCurrent } from './KeepFileCurrent.tsx'
import { KeepFolder } from './KeepFolder.tsx'

/** Keeps the chosen file current, and joins the chosen folder, on every screen. */
export function KeepCurrent({ isToday }: { isToday: boolean }) {
  return (
    <>
      <KeepFileCurrent isToday={isToday} />
      <KeepFolder isToday={isToday} />
    </>
  )
}
