import { KeepFolder } from './folder/KeepFolder.tsx'
import { KeepFileCurrent } from './kept/KeepFileCurrent.tsx'

/** Keeps the chosen file current, and joins the chosen folder, on every screen. */
export function KeepCurrent({ isToday }: { isToday: boolean }) {
  return (
    <>
      <KeepFileCurrent isToday={isToday} />
      <KeepFolder isToday={isToday} />
    </>
  )
}
