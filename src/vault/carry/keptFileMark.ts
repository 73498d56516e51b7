/**
 * Where word is left that a file is kept current or a folder joins devices, so that nothing of it is fetched where none
 * is. It does not say which.
 */
export const KEPT_FILE_MARK = 'shoreline kept file'

/** Whether a file or a folder was chosen in this browser, as far as it lets anybody know. */
export function isFileKept(): boolean {
  try {
    return KEPT_FILE_MARK in localStorage
  } catch {
    // Not allowed: then none could be noted either.
    return false
  }
}
