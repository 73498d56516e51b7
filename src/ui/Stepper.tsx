import { useId } from 'react'
import { Button } from './Button.tsx'
import { SideIcon } from './SideIcon.tsx'
import styles from './Stepper.module.css'

/**
 * One value of a short row of them, a step to either side at a tap. A step that is null leads nowhere. Its buttons say of
 * what they are, for who hears or sees names alone.
 */
export function Stepper({
  label,
  value,
  lessWord,
  moreWord,
  onLess,
  onMore,
}: {
  label: string
  value: string
  lessWord: string
  moreWord: string
  onLess: (() => void) | null
  onMore: (() => void) | null
}) {
  const id = useId()
  return (
    <fieldset className={styles.stepper}>
      <legend id={id} className="unseen">
        {label}
      </legend>
      <Button
        look="round"
        aria-label={`${lessWord}, ${label}`}
        aria-disabled={onLess === null}
        onClick={onLess ?? undefined}
      >
        <SideIcon name="less" />
      </Button>
      <output className={styles.value} aria-labelledby={id}>
        {value}
      </output>
      <Button
        look="round"
        aria-label={`${moreWord}, ${label}`}
        aria-disabled={onMore === null}
        onClick={onMore ?? undefined}
      >
        <SideIcon name="more" />
      </Button>
    </fieldset>
  )
}
