/** How long after a letter the next may be awaited, in milliseconds. */
const PAUSE = 60_000

let writtenAt = Number.NEGATIVE_INFINITY

/** To be called at every letter that is written. */
export function noteWriting(): void {
  writtenAt = Date.now()
}

/** Whether somebody is writing: the last letter came within a minute. */
export function isWriting(): boolean {
  const since = Date.now() - writtenAt
  return since >= 0 && since < PAUSE
}
