import { fault, ok, type Result } from '../../domain/result.ts'
import type { CostlyKdf, KdfReply, KdfRequest } from './kdfMessages.ts'

/** How a costly derivation goes: `share` from 0 to 1, `slow` where WebAssembly is off and it takes long. */
export type Progress = { readonly share: number; readonly slow: boolean }

/** What came of it, and what it was derived by. */
export type Derived = { readonly kdf: CostlyKdf; readonly bytes: Uint8Array<ArrayBuffer> }

/** How often progress is told while the worker itself cannot, in milliseconds. */
const TICK = 80

/**
 * Derives 32 bytes from a passphrase in a worker, so that the page stays free; with `kdf` null by the best this
 * browser can do. The worker ends with it, and its memory with the worker. `no-memory` when the device could not,
 * `not-loaded` when the worker's script did not come; a passphrase without a letter is for the caller to refuse.
 */
export async function derivePassphrase(
  passphrase: string,
  salt: Uint8Array<ArrayBuffer>,
  kdf: CostlyKdf | null,
  onProgress: (progress: Progress) => void = () => undefined,
): Promise<Result<Derived, { readonly kind: 'no-memory' | 'not-loaded' }>> {
  const worker = new Worker(new URL('./kdfWorker.ts', import.meta.url), { type: 'module' })
  let ticking: ReturnType<typeof setInterval> | undefined
  try {
    return await new Promise((resolve) => {
      let slow = false
      // A script that fell over says how; one that never came has nothing to say.
      worker.onerror = (event) => resolve(fault({ kind: 'message' in event ? 'no-memory' : 'not-loaded' }))
      worker.onmessage = ({ data }: MessageEvent<KdfReply>) => {
        switch (data.kind) {
          case 'expect': {
            slow = data.slow
            const began = performance.now()
            onProgress({ share: 0, slow })
            if (slow) return
            ticking = setInterval(() => {
              const share = Math.min(0.97, (performance.now() - began) / data.milliseconds)
              onProgress({ share, slow })
            }, TICK)
            return
          }
          case 'done':
            return onProgress({ share: data.share, slow })
          case 'derived':
            return resolve(ok({ kdf: data.kdf, bytes: data.bytes }))
          case 'failed':
            return resolve(fault({ kind: 'no-memory' }))
        }
      }
      const request: KdfRequest = { kdf, secret: passphraseBytes(passphrase), salt }
      worker.postMessage(request)
    })
  } finally {
    clearInterval(ticking)
    worker.terminate()
  }
}

/**
 * The bytes of a passphrase as it counts: NFC, so that an é is one whatever keyboard it came from (RFC 8265), and
 * one plain space for any run of them, none at the ends, where a phone's keyboard likes to add one.
 */
export function passphraseBytes(passphrase: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(passphrase.normalize('NFC').replace(/\s+/gu, ' ').trim())
}
