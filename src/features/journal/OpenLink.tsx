import type { ComponentPropsWithRef } from 'react'
import styles from './OpenLink.module.css'

/** A heading that opens what stands below it: the whole of the nearest positioned block can be tapped. */
export function OpenLink(props: ComponentPropsWithRef<'a'> & { href: string }) {
  return <a {...props} className={styles.open} />
}
