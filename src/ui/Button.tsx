import type { ComponentPropsWithRef } from 'react'
import styles from './Button.module.css'

type Look = {
  /** `main` is the one thing to do, `plain` an outlined choice, `quiet` a word that can be tapped, `round` a lone icon. */
  look?: 'main' | 'plain' | 'quiet' | 'round'
}

/** A button of 48 px, or 44 where it is only a word. It never submits unless asked to. */
export function Button({
  look = 'plain',
  className = '',
  type = 'button',
  ...rest
}: ComponentPropsWithRef<'button'> & Look) {
  return <button type={type} className={`${styles.button} ${styles[look]} ${className}`} {...rest} />
}

/** A link that looks like the button it stands beside. */
export function ButtonLink({ look = 'plain', className = '', ...rest }: ComponentPropsWithRef<'a'> & Look) {
  return <a className={`${styles.button} ${styles[look]} ${className}`} {...rest} />
}
