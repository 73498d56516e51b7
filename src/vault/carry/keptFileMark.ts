/** Where word is left that a file is kept current, so that nothing of it is fetched where none is. It does not say which. */
export const KEPT_FILE_MARK = 'shoreline kept file'

/** The same of a folder that joins devices. */
export const FOLDER_MARK = 'shoreline folder'

/** Word of whatever is carried out of this device by itself. */
export const CARRIED_MARKS = [KEPT_FILE_MARK, FOLDER_MARK]

/** Whether any was left in this browser, as far as it lets anybody know. */
export function isCarriedOn(): boolean {
  try {
    return CARRIED_MARKS.some((mark) => mark in localStorage)
  } catch {
    // Not allowed: then none could be noted either.
    return false
  }
}
