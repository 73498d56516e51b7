import styles from './Drawing.module.css'

/** How large a line drawing is. */
export type DrawingSize = 'plain' | 'small'

/** A line drawing of the app's own hand; it says nothing that the words beside it do not. */
export function Drawing({ path, size = 'plain' }: { path: string; size?: DrawingSize | undefined }) {
  return (
    <svg
      className={`${styles.icon} ${styles[size]}`}
      viewBox="0 0 24 24"
      aria-hidden="true"
      focusable="false"
    >
      <path d={path} />
    </svg>
  )
}
