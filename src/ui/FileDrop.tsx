import { type DragEvent, useId, useState } from 'react'
import { droppedFiles } from './droppedFiles.ts'
import styles from './FileDrop.module.css'

/**
 * A place to choose a file, or to drop one on. The same file can be chosen twice in a row. With `onFiles`, several can
 * be chosen, and folders dropped. Any file can be: phones would grey out what has an ending they do not know.
 */
export function FileDrop({
  label,
  hint,
  disabled = false,
  onFile,
  onFiles,
}: {
  label: string
  hint: string
  disabled?: boolean
  onFile?: (file: File) => void
  onFiles?: (files: readonly File[]) => void
}) {
  const id = useId()
  const [over, setOver] = useState(false)
  const take = (files: readonly File[]) => {
    const [first] = files
    if (!first || disabled) return
    onFile?.(first)
    onFiles?.(files)
  }
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    if (onFiles) void droppedFiles(event.dataTransfer).then(take)
    else take(Array.from(event.dataTransfer.files))
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
        disabled={disabled}
        aria-describedby={`${id}-hint`}
        multiple={onFiles !== undefined}
        onChange={(event) => {
          const files = Array.from(event.target.files ?? [])
          event.target.value = ''
          take(files)
        }}
      />
      <span className={styles.label}>{label}</span>
      <span id={`${id}-hint`} className={styles.hint}>
        {hint}
      </span>
    </label>
  )
}
