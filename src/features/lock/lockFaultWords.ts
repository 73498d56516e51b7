import type { LockFault } from '../../vault/lock.ts'
import type { Say } from '../../words/words.ts'

/** What happened, what is safe, what to do next. */
export function lockFaultWords(fault: LockFault, say: Say): string {
  if (fault.kind !== 'not-a-code') return say(`lock.fault.${fault.kind}`)
  const { why } = fault
  return say(`lock.code.${why.kind}`, { letter: why.kind === 'strange-letter' ? why.letter : '' })
}
