import { type ReactNode, type SyntheticEvent, useEffect, useId, useLayoutEffect, useRef } from 'react'
import { Button } from './Button.tsx'
import styles from './Dialog.module.css'
import { SideIcon } from './SideIcon.tsx'
import { useWayBack } from './wayBack.ts'

/** A sheet over the page. The platform's own dialog traps focus, closes on Escape and gives the focus back; so does one step back. */
export function Dialog({
  title,
  closeWord,
  onClose,
  children,
}: {
  title: string
  closeWord: string
  onClose: () => void
  children: ReactNode
}) {
  const dialog = useRef<HTMLDialogElement>(null)
  const id = useId()
  useWayBack(true, onClose)
  const opener = useRef<Element>(null)
  // With what is drawn, not after it: until then the screen beneath would have the keys, and its heading may yet take the focus.
  useLayoutEffect(() => {
    opener.current = document.activeElement
    dialog.current?.showModal()
  }, [])
  useEffect(() => {
    const element = dialog.current
    return () => {
      element?.close()
      // Where it is gone with what was deleted, `keepFocus` finds another place.
      if (opener.current instanceof HTMLElement) opener.current.focus()
    }
  }, [])
  // Gone with the key, not a moment later: what is opened in between would else be taken for this one, and never shown.
  const leave = (event: SyntheticEvent) => {
    event.preventDefault()
    onClose()
  }
  return (
    <dialog ref={dialog} className={styles.dialog} aria-labelledby={id} onCancel={leave} onClose={onClose}>
      <div className={styles.head}>
        <h2 id={id} tabIndex={-1} className={styles.title}>
          {title}
        </h2>
        <Button look="round" aria-label={closeWord} onClick={onClose}>
          <SideIcon name="close" />
        </Button>
      </div>
      <div className={styles.body}>{children}</div>
    </dialog>
  )
}
