/** How long another device, program or the browser itself takes to put one file in the place of another, in milliseconds. */
const MOMENT = 300

/**
 * What a file system answers. While one file takes the place of another it can say for a moment that there is none, or
 * that it cannot be read, so where it does it is asked once more. What it then throws is so, and is thrown on.
 */
export async function onceMore<Value>(ask: () => Promise<Value>): Promise<Value> {
  try {
    return await ask()
  } catch (error) {
    if (!isThrown(error, 'NotFoundError', 'NotReadableError')) throw error
    await aMoment()
    return ask()
  }
}

/** Resolves when a file that was being replaced is there again. */
export function aMoment(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, MOMENT))
}

/** Whether a file system threw one of these. */
export function isThrown(error: unknown, ...names: readonly string[]): boolean {
  return error instanceof DOMException && names.includes(error.name)
}
