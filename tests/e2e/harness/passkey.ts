import type { CDPSession, Page } from '@playwright/test'

/** A device that keeps passkeys, as the browser's own test double; it asks nobody and answers as it is told. */
export type Authenticator = {
  /** Whether the person lets it answer; without, every request waits until it is called off. */
  letAnswer(answers: boolean): Promise<void>
  /** Whether the face, the finger or the code is the right one. */
  recognise(recognised: boolean): Promise<void>
  /** How many passkeys lie on it. */
  count(): Promise<number>
  /** Loses every passkey, as a reset device does. */
  reset(): Promise<void>
}

/** Gives the page's device a keeper of passkeys; without `hasPrf` one whose passkeys answer no secret. */
export async function addAuthenticator(page: Page, { hasPrf = true } = {}): Promise<Authenticator> {
  const session: CDPSession = await page.context().newCDPSession(page)
  await session.send('WebAuthn.enable')
  const { authenticatorId } = await session.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      ctap2Version: 'ctap2_1',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
      hasPrf,
    },
  })
  return {
    letAnswer: async (enabled) => {
      await session.send('WebAuthn.setAutomaticPresenceSimulation', { authenticatorId, enabled })
    },
    recognise: async (isUserVerified) => {
      await session.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified })
    },
    count: async () =>
      (await session.send('WebAuthn.getCredentials', { authenticatorId })).credentials.length,
    reset: async () => {
      await session.send('WebAuthn.clearCredentials', { authenticatorId })
    },
  }
}
