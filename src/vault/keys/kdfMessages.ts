import type { Kdf } from './keySlot.ts'

/** A derivation that costs on purpose. */
export type CostlyKdf = Extract<Kdf, { algorithm: 'argon2id' | 'pbkdf2-sha-256' }>

/** What the worker is asked. Without `kdf` it takes the best that this browser can do. */
export type KdfRequest = {
  readonly kdf: CostlyKdf | null
  readonly secret: Uint8Array<ArrayBuffer>
  readonly salt: Uint8Array<ArrayBuffer>
}

/** What the worker tells: how it goes, then the 32 bytes with what they were derived by, or that it could not. */
export type KdfReply =
  /** How long it will take, in milliseconds, measured on a small part of it. `slow` where WebAssembly is off. */
  | { readonly kind: 'expect'; readonly milliseconds: number; readonly slow: boolean }
  /** How much is done, 0 to 1; only told on the slow way. */
  | { readonly kind: 'done'; readonly share: number }
  | { readonly kind: 'derived'; readonly kdf: CostlyKdf; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly kind: 'failed' }
