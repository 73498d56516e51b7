/**
 * Whether this seems to be a private window, whose storage goes when it is closed: Safari and Firefox give none of
 * their file storage there. Others do not let it be known.
 */
export async function seemsPrivate(): Promise<boolean> {
  if (!('storage' in navigator && 'getDirectory' in navigator.storage)) return false
  try {
    await navigator.storage.getDirectory()
    return false
  } catch {
    // SecurityError or UnknownError, as the browser has it.
    return true
  }
}
