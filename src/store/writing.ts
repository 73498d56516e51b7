/** How long after a letter the next may be awaited, in milliseconds. */
const PAUSE = 60_000

let writtenAt = 0

/** To be called at every letter that is written. */
export function noteWriting(): void {
  writtenAt = Date.now()
}

/** Whether somebody is writing: the last letter came within a minute. */
export function isWriting(): boolean {
  // A clock that was set back is no pause of years.
  return Math.abs(Date.now() - writtenAt) < PAUSE
}
