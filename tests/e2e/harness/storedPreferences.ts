/** Runs in the page: what it knows of the person before anything is opened. */
export function storedPreferences(): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('shoreline')
    opening.onerror = () => reject(opening.error)
    opening.onsuccess = () => {
      const found = opening.result.transaction('preferences').objectStore('preferences').getAll()
      found.onsuccess = () => {
        opening.result.close()
        resolve(found.result)
      }
    }
  })
}
