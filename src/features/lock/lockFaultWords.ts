import type { PasskeyFault } from '../../vault/keys/passkey.ts'
import type { LockFault } from '../../vault/lock/lock.ts'
import type { Say } from '../../words/words.ts'

/** What happened, what is safe, what to do next. */
export function lockFaultWords(fault: LockFault, say: Say): string {
  if (fault.kind !== 'not-a-code') return say(`lock.fault.${fault.kind}`)
  const { why } = fault
  return say(`lock.code.${why.kind}`, { letter: why.kind === 'strange-letter' ? why.letter : '' })
}

/** The same of a passkey, while one is being made or is asked to open. */
export function passkeyFaultWords(
  fault: LockFault | PasskeyFault,
  when: 'making' | 'opening',
  say: Say,
): string {
  switch (fault.kind) {
    case 'cancelled':
    case 'no-prf':
    case 'not-supported':
      return say(`passkey.fault.${when}.${fault.kind}`)
    case 'already-there':
    case 'wrong-host':
    case 'no-answer':
      return say(`passkey.fault.${fault.kind}`)
    case 'wrong-secret':
    case 'no-such-way':
      return say('passkey.fault.leads-nowhere')
    default:
      return lockFaultWords(fault, say)
  }
}
