/** The two keys in use while the vault is open; neither can be taken out of the browser. */
export type Keys = {
  /** Names the data key both come from; empty for one made before data keys had names. */
  readonly era: string
  /** AES-256-GCM. */
  readonly sealing: CryptoKey
  /** HMAC-SHA-256. */
  readonly naming: CryptoKey
}

/** What a sealed page is bound to: moved under another id, revision or schema, it no longer opens. */
type Binding = { readonly id: string; readonly revision: number; readonly schema: number }

/** The first byte of everything sealed. */
const FORMAT = 1
const NONCE_AT = 3
const TEXT_AT = 15
const TAG = 16

/**
 * Seals text with AES-256-GCM under a fresh 96-bit nonce. The bytes: format (1), schema (2, big-endian), nonce (12),
 * ciphertext with its 16-byte tag.
 */
export async function seal(keys: Keys, text: string, binding: Binding): Promise<Uint8Array<ArrayBuffer>> {
  const nonce = crypto.getRandomValues(new Uint8Array(TEXT_AT - NONCE_AT))
  const bytes = new TextEncoder().encode(text)
  const algorithm = { name: 'AES-GCM', iv: nonce, additionalData: additionalData(binding) }
  const ciphertext = await crypto.subtle.encrypt(algorithm, keys.sealing, bytes)
  const sealed = new Uint8Array(TEXT_AT + ciphertext.byteLength)
  sealed.set(headOf(binding.schema))
  sealed.set(nonce, NONCE_AT)
  sealed.set(new Uint8Array(ciphertext), TEXT_AT)
  return sealed
}

/**
 * What `seal` takes beside the key, for who seals without this module: `head` comes before the nonce and the
 * ciphertext, `bound` is the additional data.
 */
export function sealable(text: string, binding: Binding) {
  return { text, head: headOf(binding.schema), bound: additionalData(binding) }
}

/** The schema that sealed bytes say they were written under; only opening them proves it. 0 when they say none. */
export function schemaOf(sealed: unknown): number {
  if (!(sealed instanceof Uint8Array) || sealed.length < NONCE_AT || sealed[0] !== FORMAT) return 0
  return new DataView(sealed.buffer, sealed.byteOffset).getUint16(1)
}

/**
 * The text and its schema; null when a single bit of the bytes, the id or the revision is not as it was sealed, or
 * when it was sealed under another key.
 */
export async function open(
  keys: Keys,
  sealed: Uint8Array<ArrayBuffer>,
  bound: { readonly id: string; readonly revision: number },
): Promise<{ readonly schema: number; readonly text: string } | null> {
  if (sealed.length < TEXT_AT + TAG || sealed[0] !== FORMAT) return null
  const schema = schemaOf(sealed)
  const algorithm = {
    name: 'AES-GCM',
    iv: sealed.subarray(NONCE_AT, TEXT_AT),
    additionalData: additionalData({ ...bound, schema }),
  }
  for (let again = false; ; again = true) {
    try {
      const bytes = await crypto.subtle.decrypt(algorithm, keys.sealing, sealed.subarray(TEXT_AT))
      return { schema, text: new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes) }
    } catch (error) {
      if (!(error instanceof DOMException && error.name === 'OperationError')) throw error
      // A browser short of memory says the same, and seldom twice.
      if (again) return null
    }
  }
}

/** The id a name is stored under: its HMAC as 43 letters of base64url, which tells nothing without the key. */
export async function idOf(keys: Keys, name: string): Promise<string> {
  const mac = await crypto.subtle.sign('HMAC', keys.naming, new TextEncoder().encode(name))
  return btoa(String.fromCharCode(...new Uint8Array(mac)))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '')
}

function headOf(schema: number): Uint8Array<ArrayBuffer> {
  return Uint8Array.of(FORMAT, schema >> 8, schema)
}

function additionalData({ id, revision, schema }: Binding): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(JSON.stringify(['shoreline page', FORMAT, schema, id, revision]))
}
