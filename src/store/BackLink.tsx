import { type MouseEvent, useEffect, useState } from 'react'
import { whenLeft } from '../ui/leaving.ts'
import { SideIcon } from '../ui/SideIcon.tsx'
import { isStandingOver, settle } from '../ui/wayBack.ts'
import styles from './BackLink.module.css'
import { cameFrom } from './cameFrom.ts'
import { useWords } from './WordsProvider.tsx'

/**
 * The way back to where this page was opened from, at the height at which it was left; for whoever came from outside,
 * to the room it belongs to, which is what it is called. `inSteps` while one step back is within the page.
 */
export function BackLink({
  children,
  inSteps = false,
  ...rest
}: {
  href: string
  'data-at'?: string
  inSteps?: boolean
  children: string
}) {
  const say = useWords()
  const [from] = useState(cameFrom)
  // Of a page that was loaded anew nothing stands over it any more.
  useEffect(settle, [])
  const isAsCalled = !inSteps && (from === null || `#${from}` === rest.href || from === rest['data-at'])
  const goBack = (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
    if (from === null && !isStandingOver()) return
    event.preventDefault()
    whenLeft(() => window.history.back())
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions lint/a11y/useKeyWithClickEvents lint/a11y/useValidAnchor: a link all the same, with where it leads, which the keyboard follows by a click
    <a {...rest} className={styles.back} onClick={goBack}>
      <span className={styles.arrow}>
        <SideIcon name="back" />
      </span>
      {isAsCalled ? children : say('common.back')}
    </a>
  )
}
