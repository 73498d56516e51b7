// The room `carry`: what leaves the device as a file, and comes in as one. It knows `pages` and `keys`; `lock` and the
// vault itself may import it.

import { fault, ok, type Result } from '../../domain/result.ts'
import { passphraseBytes } from '../keys/kdf.ts'
import type { AgeFault } from './ageFile.ts'
import { readAgeHeader } from './ageHeader.ts'
import type { AgeReply, AgeRequest } from './ageMessages.ts'

/** Why an encrypted backup was not opened; nothing of it was used. */
export type EncryptedBackupFault = AgeFault | WorkerFault | { readonly kind: 'not-text' }

/** Why the worker did not do it: too little memory, or its script did not come. */
type WorkerFault = { readonly kind: 'no-memory' } | { readonly kind: 'not-loaded' }

/**
 * A backup's text as an age file under a passphrase, made in a worker. The passphrase counts as {@link passphraseBytes}
 * has it, so that it can be typed into `age -d` as it looks; one without a letter is for the caller to refuse.
 * Undefined when `signal` stopped it.
 */
export async function encryptBackup(
  text: string,
  passphrase: string,
  { armoured, signal }: { readonly armoured: boolean; readonly signal?: AbortSignal },
): Promise<Result<Uint8Array<ArrayBuffer>, WorkerFault> | undefined> {
  const asked = { kind: 'encrypt', text, passphrase: tidy(passphrase), armoured } as const
  const answer = await inWorker(asked, signal)
  if (answer === undefined) return undefined
  if (answer.kind === 'done') return ok(answer.bytes)
  return fault({ kind: answer.fault.kind === 'not-loaded' ? 'not-loaded' : 'no-memory' })
}

/**
 * The text in an age file, opened in a worker; a file whose header forbids it is not tried. A passphrase is tried as it
 * counts here, and where it was typed otherwise also as it stands: another program may have taken it so.
 */
export async function decryptBackup(
  bytes: Uint8Array<ArrayBuffer>,
  passphrase: string,
): Promise<Result<string, EncryptedBackupFault>> {
  const header = readAgeHeader(bytes)
  if (!header.ok) return header
  const passphrases = [...new Set([tidy(passphrase), passphrase])].filter((each) => each !== '')
  const answer = await inWorker({ kind: 'decrypt', bytes, passphrases })
  if (answer === undefined || answer.kind === 'fault') return fault(answer?.fault ?? { kind: 'no-memory' })
  try {
    return ok(new TextDecoder('utf-8', { fatal: true }).decode(answer.bytes))
  } catch {
    // Opened, and something else is inside: a picture, an archive.
    return fault({ kind: 'not-text' })
  }
}

function tidy(passphrase: string): string {
  return new TextDecoder().decode(passphraseBytes(passphrase))
}

/**
 * The worker ends with its one answer, and its memory with it. A worker that falls over had too little of it, and says
 * so; one whose script never came has nothing to say.
 */
async function inWorker(
  request: AgeRequest,
  signal?: AbortSignal,
): Promise<AgeReply | { readonly kind: 'fault'; readonly fault: WorkerFault } | undefined> {
  const worker = new Worker(new URL('./ageWorker.ts', import.meta.url), { type: 'module' })
  try {
    return await new Promise((resolve) => {
      signal?.addEventListener('abort', () => resolve(undefined))
      worker.onerror = (event) =>
        resolve({ kind: 'fault', fault: { kind: 'message' in event ? 'no-memory' : 'not-loaded' } })
      worker.onmessage = ({ data }: MessageEvent<AgeReply>) => resolve(data)
      worker.postMessage(request)
    })
  } finally {
    worker.terminate()
  }
}
