/**
 * The service worker of this app; undefined where there is none. The browser's own answer may be one of another app,
 * whose folder this one lies in.
 */
export async function ownWorker(): Promise<ServiceWorkerRegistration | undefined> {
  const found = await navigator.serviceWorker?.getRegistration()
  return found && isOwn(found) ? found : undefined
}

/** Whether a registration is this app's. */
export function isOwn({ scope }: ServiceWorkerRegistration): boolean {
  return scope === new URL('./', location.href).href
}
