import type { AgeFault } from './ageFile.ts'

/** What the worker is asked: one thing, then it ends. */
export type AgeRequest =
  | {
      readonly kind: 'encrypt'
      readonly text: string
      readonly passphrase: string
      readonly armoured: boolean
    }
  | {
      readonly kind: 'decrypt'
      readonly bytes: Uint8Array<ArrayBuffer>
      readonly passphrases: readonly string[]
    }

/** What it answers. */
export type AgeReply =
  | { readonly kind: 'done'; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly kind: 'fault'; readonly fault: AgeFault }
