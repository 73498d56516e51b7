import { fault, ok, type Result } from '../../domain/result.ts'
import type { PasskeySlot } from './keySlot.ts'
import { newSalt } from './keySlot.ts'

/** Why a passkey was not made, or did not answer. Nothing of the lock was changed. */
export type PasskeyFault =
  /** Called off or left too long, or no device at hand has this passkey: browsers do not tell these apart. */
  | { readonly kind: 'cancelled' }
  /** The passkey answers no secret (WebAuthn's `prf`), so it could open nothing. */
  | { readonly kind: 'no-prf' }
  /** The device has a passkey for this notebook already. */
  | { readonly kind: 'already-there' }
  /** Browsers make no passkeys for this address: it has no name, or no certificate. */
  | { readonly kind: 'wrong-host' }
  /** The device asks for no face, finger or code, or the browser can use none. */
  | { readonly kind: 'not-supported' }
  /** The device that keeps the passkey broke off. */
  | { readonly kind: 'no-answer' }

/** A passkey as it was made: `prf` is what it answers for `salt`, 32 bytes that no other passkey does. */
export type NewPasskey = {
  readonly credentialId: string
  readonly salt: Uint8Array<ArrayBuffer>
  readonly prf: Uint8Array<ArrayBuffer>
}

/** How long the device may take to ask the person, in milliseconds. */
const PATIENCE = 120_000
const ES256 = -7
const EDDSA = -8
const RS256 = -257

/** Whether this browser may be able to open the notebook by a passkey. Only making one shows whether the device can. */
export async function mayUsePasskeys(): Promise<boolean> {
  if (typeof PublicKeyCredential === 'undefined') return false
  try {
    const capabilities = await PublicKeyCredential.getClientCapabilities()
    return capabilities['extension:prf'] !== false
  } catch {
    // Browsers that cannot be asked may still be able.
    return true
  }
}

/**
 * Makes a passkey on a device that asks for a face, a finger or a code each time, and has it answer once. Must be
 * called straight from a tap. `appName` and `name` are what the device shows beside it; `known` are those that the
 * notebook has already. One that turns out to open nothing is taken back, where the browser can.
 */
export async function makePasskey(
  { appName, name, known }: { appName: string; name: string; known: readonly PasskeySlot[] },
  signal: AbortSignal,
): Promise<Result<NewPasskey, PasskeyFault>> {
  const salt = newSalt()
  // Some devices take no account without a name.
  const shown = name === '' ? appName : name
  const made = await asked(() =>
    navigator.credentials.create({
      signal,
      publicKey: {
        rp: { name: appName },
        user: { id: newSalt(), name: shown, displayName: shown },
        challenge: newSalt(),
        pubKeyCredParams: [ES256, EDDSA, RS256].map((alg) => ({ type: 'public-key', alg })),
        authenticatorSelection: {
          residentKey: 'required',
          requireResidentKey: true,
          userVerification: 'required',
        },
        excludeCredentials: known.map(descriptorOf),
        timeout: PATIENCE,
        extensions: { prf: { eval: { first: salt } } },
      },
    }),
  )
  if (!made.ok) return made
  const credentialId = made.value.id
  const { prf: said } = made.value.getClientExtensionResults()
  const already = answerIn(made.value)
  // It counts once it has answered as for opening, whatever it said while it was made.
  const opened =
    already || said?.enabled
      ? await askPasskey([{ id: credentialId, credentialId, salt }], signal)
      : fault({ kind: 'no-prf' } as const)
  const isSame = opened.ok && (!already || already.every((byte, at) => byte === opened.value.prf[at]))
  if (isSame) return ok({ credentialId, salt, prf: opened.value.prf })
  await forgetPasskey(credentialId)
  return opened.ok ? fault({ kind: 'no-prf' }) : opened
}

/** Asks for one of these passkeys. Must be called straight from a tap. `prf` is its answer for its slot's salt. */
export async function askPasskey(
  passkeys: readonly Pick<PasskeySlot, 'id' | 'credentialId' | 'salt'>[],
  signal: AbortSignal,
): Promise<Result<{ readonly slotId: string; readonly prf: Uint8Array<ArrayBuffer> }, PasskeyFault>> {
  const answered = await asked(() =>
    navigator.credentials.get({
      signal,
      publicKey: {
        challenge: newSalt(),
        allowCredentials: passkeys.map(descriptorOf),
        userVerification: 'required',
        timeout: PATIENCE,
        extensions: {
          prf: {
            evalByCredential: Object.fromEntries(
              passkeys.map(({ credentialId, salt }) => [credentialId, { first: salt }]),
            ),
          },
        },
      },
    }),
  )
  if (!answered.ok) return answered
  const passkey = passkeys.find(({ credentialId }) => credentialId === answered.value.id)
  const prf = answerIn(answered.value)
  return passkey && prf ? ok({ slotId: passkey.id, prf }) : fault({ kind: 'no-prf' })
}

/** Tells the device that a passkey opens nothing any more, so that it can drop it. Few can be told; none is asked. */
export async function forgetPasskey(credentialId: string): Promise<void> {
  try {
    await PublicKeyCredential.signalUnknownCredential({ rpId: location.hostname, credentialId })
  } catch {
    // It stays in the device's list, and opens nothing.
  }
}

async function asked(
  ask: () => Promise<Credential | null>,
): Promise<Result<PublicKeyCredential, PasskeyFault>> {
  if (typeof PublicKeyCredential === 'undefined') return fault({ kind: 'not-supported' })
  try {
    const credential = await ask()
    return credential instanceof PublicKeyCredential ? ok(credential) : fault({ kind: 'no-answer' })
  } catch (error) {
    if (error instanceof DOMException) return fault({ kind: FAULTS[error.name] ?? 'no-answer' })
    throw error
  }
}

const FAULTS: Readonly<Record<string, PasskeyFault['kind']>> = {
  AbortError: 'cancelled',
  NotAllowedError: 'cancelled',
  InvalidStateError: 'already-there',
  SecurityError: 'wrong-host',
  ConstraintError: 'not-supported',
  NotSupportedError: 'not-supported',
}

function answerIn(credential: PublicKeyCredential): Uint8Array<ArrayBuffer> | null {
  const first = credential.getClientExtensionResults().prf?.results?.first
  if (!first) return null
  const bytes = ArrayBuffer.isView(first)
    ? new Uint8Array(first.buffer, first.byteOffset, first.byteLength)
    : new Uint8Array(first)
  return bytes.length === 32 ? Uint8Array.from(bytes) : null
}

function descriptorOf({ credentialId }: Pick<PasskeySlot, 'credentialId'>): PublicKeyCredentialDescriptor {
  const base64 = credentialId.replaceAll('-', '+').replaceAll('_', '/')
  return { type: 'public-key', id: Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0)) }
}
