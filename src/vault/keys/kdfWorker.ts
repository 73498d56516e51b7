import { argon2id as argon2idInScript } from '@noble/hashes/argon2.js'
import { argon2id } from 'hash-wasm'
import type { CostlyKdf, KdfReply, KdfRequest } from './kdfMessages.ts'
import { ARGON2ID, PBKDF2 } from './keySlot.ts'

const LENGTH = 32
/** The smallest module there is: what compiles it compiles any. */
const EMPTY_MODULE = new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0])
/** A trial that takes some milliseconds, from which the rest is foretold. */
const TRIAL = { memoryKiB: 4096, passes: 1, iterations: 20_000 }
const SLOW_TRIAL = { memoryKiB: 256, passes: 1 }

self.onmessage = ({ data }: MessageEvent<KdfRequest>) => {
  derive(data).catch(() => tell({ kind: 'failed' }))
}

async function derive({ kdf, secret, salt }: KdfRequest): Promise<void> {
  const hasWasm = await canCompile()
  const chosen: CostlyKdf = kdf ?? (hasWasm ? ARGON2ID : PBKDF2)
  const slow = chosen.algorithm === 'argon2id' && !hasWasm
  tell({ kind: 'expect', milliseconds: await foretell(chosen, hasWasm), slow })
  const bytes = new Uint8Array(await deriveBytes(chosen, hasWasm, secret, salt))
  secret.fill(0)
  tell({ kind: 'derived', kdf: chosen, bytes })
}

async function deriveBytes(
  kdf: CostlyKdf,
  hasWasm: boolean,
  secret: Uint8Array<ArrayBuffer>,
  salt: Uint8Array<ArrayBuffer>,
): Promise<Uint8Array> {
  if (kdf.algorithm === 'pbkdf2-sha-256') return pbkdf2(secret, salt, kdf.parameters.iterations)
  const { memoryKiB, passes, lanes } = kdf.parameters
  if (hasWasm) {
    const costs = { iterations: passes, parallelism: lanes, memorySize: memoryKiB }
    return argon2id({ password: secret, salt, ...costs, hashLength: LENGTH, outputType: 'binary' })
  }
  let told = 0
  return argon2idInScript(secret, salt, {
    t: passes,
    m: memoryKiB,
    p: lanes,
    dkLen: LENGTH,
    onProgress: (share) => {
      if (share - told < 0.01) return
      told = share
      tell({ kind: 'done', share })
    },
  })
}

async function pbkdf2(
  secret: Uint8Array<ArrayBuffer>,
  salt: Uint8Array<ArrayBuffer>,
  iterations: number,
): Promise<Uint8Array> {
  const key = await crypto.subtle.importKey('raw', secret, 'PBKDF2', false, ['deriveBits'])
  const bits = await crypto.subtle.deriveBits(
    { name: 'PBKDF2', hash: 'SHA-256', salt, iterations },
    key,
    LENGTH * 8,
  )
  return new Uint8Array(bits)
}

/** Milliseconds, from the time a small part takes: Argon2's time grows with memory times passes. */
async function foretell(kdf: CostlyKdf, hasWasm: boolean): Promise<number> {
  const [secret, salt] = [new Uint8Array(16), new Uint8Array(16)]
  if (kdf.algorithm === 'pbkdf2-sha-256') {
    const began = performance.now()
    await pbkdf2(secret, salt, TRIAL.iterations)
    return ((performance.now() - began) * kdf.parameters.iterations) / TRIAL.iterations
  }
  const trial = hasWasm ? TRIAL : SLOW_TRIAL
  const parameters = { ...kdf.parameters, memoryKiB: trial.memoryKiB, passes: trial.passes }
  // The first time includes compiling; the second is like the rest.
  if (hasWasm) await deriveBytes({ ...kdf, parameters: { ...parameters, memoryKiB: 8 } }, true, secret, salt)
  const began = performance.now()
  await deriveBytes({ ...kdf, parameters }, hasWasm, secret, salt)
  const { memoryKiB, passes } = kdf.parameters
  return ((performance.now() - began) * memoryKiB * passes) / (trial.memoryKiB * trial.passes)
}

async function canCompile(): Promise<boolean> {
  try {
    await WebAssembly.compile(EMPTY_MODULE)
    return true
  } catch {
    // Turned off by the browser (iOS Lockdown Mode) or by a stricter policy than ours.
    return false
  }
}

function tell(reply: KdfReply): void {
  self.postMessage(reply)
}
