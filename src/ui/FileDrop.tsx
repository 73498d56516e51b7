import { type DragEvent, useId, useState } from 'react'
import styles from './FileDrop.module.css'

/** A place to choose a file, or to drop one on. The same file can be chosen twice in a row. */
export function FileDrop({
  label,
  hint,
  accept,
  disabled = false,
  onFile,
}: {
  label: string
  hint: string
  accept: string
  disabled?: boolean
  onFile: (file: File) => void
}) {
  const id = useId()
  const [over, setOver] = useState(false)
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    const [file] = event.dataTransfer.files
    if (file && !disabled) onFile(file)
  }
  return (
    <label
      className={`${styles.place} ${over ? styles.over : ''}`}
      htmlFor={id}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <input
        id={id}
        type="file"
        className={styles.input}
        accept={accept}
        disabled={disabled}
        aria-describedby={`${id}-hint`}
        onChange={(event) => {
          const [file] = event.target.files ?? []
          event.target.value = ''
          if (file) onFile(file)
        }}
      />
      <span className={styles.label}>{label}</span>
      <span id={`${id}-hint`} className={styles.hint}>
        {hint}
      </span>
    </label>
  )
}
