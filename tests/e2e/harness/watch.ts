import type { BrowserContext, Request } from '@playwright/test'

/** What must never happen in the app, and did: one sentence each. */
export type Watch = {
  readonly faults: readonly string[]
  /** Lets faults pass whose sentence matches, such as the refused request of a test that stops the server. */
  allow(expected: RegExp): void
}

/**
 * Watches every page and worker of a context: for violations of the content-security policy, errors on the console,
 * uncaught errors, and requests to anywhere but where the app itself came from.
 */
export async function watchContext(context: BrowserContext, origin: string): Promise<Watch> {
  const faults: string[] = []
  const allowed: RegExp[] = []
  const note = (fault: string) => {
    if (!allowed.some((expected) => expected.test(fault))) faults.push(fault)
  }
  context.on('weberror', (webError) => note(`Uncaught: ${webError.error().stack ?? webError.error()}`))
  context.on('console', (message) => {
    if (message.type() === 'error') note(`Console: ${message.text()} (${message.location().url})`)
  })
  context.on('request', (request) => {
    if (leaves(request, origin)) note(`Request to elsewhere: ${request.url()}`)
  })
  // A violation inside a style attribute or a blocked image is an event, not always a line on the console.
  await context.addInitScript(() => {
    addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sourceFile }) =>
      console.error(`content-security policy: ${violatedDirective} blocked ${blockedURI} (${sourceFile})`),
    )
  })
  return { faults, allow: (expected) => allowed.push(expected) }
}

function leaves(request: Request, origin: string): boolean {
  const url = new URL(request.url())
  if (url.protocol === 'data:' || url.protocol === 'about:') return false
  if (url.protocol === 'blob:') return !request.url().startsWith(`blob:${origin}/`)
  return url.origin !== origin
}
