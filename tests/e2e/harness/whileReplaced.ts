const TRIES = 20
const PAUSE = 100

/** Reads files that the app may just be putting others in place of: where one is gone for that moment, all are read anew. */
export async function whileReplaced<Read>(read: () => Promise<Read>): Promise<Read> {
  for (let tries = 1; ; tries++)
    try {
      return await read()
    } catch (error) {
      if (tries === TRIES || !/NotFoundError|NotReadableError/.test(`${error}`)) throw error
      await new Promise((resolve) => setTimeout(resolve, PAUSE))
    }
}
