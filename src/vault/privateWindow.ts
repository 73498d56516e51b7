/**
 * Whether this browser seems to be in Lockdown Mode, which leaves it without WebAssembly and with little storage or none.
 */
export function seemsLockedDown(): boolean {
  return !('WebAssembly' in globalThis)
}

/**
 * Whether this seems to be a private window, whose storage goes when it is closed: Safari and Firefox give none of
 * their file storage there. Others do not let it be known, and nothing is told where Lockdown Mode may be the cause.
 */
export async function seemsPrivate(): Promise<boolean> {
  if (seemsLockedDown()) return false
  if (!('storage' in navigator && 'getDirectory' in navigator.storage)) return false
  try {
    await navigator.storage.getDirectory()
    return false
  } catch {
    // SecurityError or UnknownError, as the browser has it.
    return true
  }
}
