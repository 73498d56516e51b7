import type { Page } from '@playwright/test'

/**
 * Everything the app's origin holds on the device, as comparable text: every record of every database byte for byte,
 * web storage, cookies, and the names of what is cached.
 */
export function storedOnDevice(page: Page): Promise<Readonly<Record<string, string>>> {
  return page.evaluate(async () => {
    const settled = <Value>(request: IDBRequest<Value>) =>
      new Promise<Value>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result)
        request.onerror = () => reject(request.error)
      })
    const asText = (value: unknown) =>
      JSON.stringify(value, (_name, part: unknown) => {
        if (part instanceof Uint8Array) return Array.from(part).join(' ')
        if (part instanceof CryptoKey) return `${part.type} key for ${part.usages.join(' ')}`
        return part
      })
    const held: Record<string, string> = {}
    for (const { name = '', version } of await indexedDB.databases()) {
      const database = await settled(indexedDB.open(name, version))
      for (const store of database.objectStoreNames) {
        const records = database.transaction(store).objectStore(store)
        const [keys, values] = await Promise.all([settled(records.getAllKeys()), settled(records.getAll())])
        keys.forEach((key, index) => {
          held[`${name}/${store}/${String(key)}`] = asText(values[index])
        })
      }
      database.close()
    }
    for (const key of Object.keys(localStorage)) held[`local storage/${key}`] = localStorage[key]
    for (const key of Object.keys(sessionStorage)) held[`session storage/${key}`] = sessionStorage[key]
    for (const name of await caches.keys()) {
      const requests = await (await caches.open(name)).keys()
      held[`cache/${name}`] = requests.map(({ url }) => url).join(' ')
    }
    held.cookies = document.cookie
    return held
  })
}
