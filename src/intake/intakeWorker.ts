import type { IntakeAnswer, IntakeRequest } from './intakeMessages.ts'
import { readFiles } from './readFiles.ts'

/** No more often than a person could see. */
const TELL_EVERY = 60

const answer = (message: IntakeAnswer) => self.postMessage(message)
let toldAt = 0

self.addEventListener('message', async ({ data }: MessageEvent<IntakeRequest>) => {
  const result = await readFiles(data, (read, total) => {
    const now = performance.now()
    if (now - toldAt < TELL_EVERY) return
    toldAt = now
    answer({ kind: 'progress', read, total })
  })
  answer(
    result.ok ? { kind: 'read', readings: [result.value].flat() } : { kind: 'fault', fault: result.fault },
  )
})
