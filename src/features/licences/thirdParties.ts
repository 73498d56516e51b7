/**
 * The packages whose code is in the app, as the build writes them down in `licences.json`, with the words their licences
 * ask to be passed on. Many say the same but for who it is from: `text` is the place of the rest in `texts`.
 */
export type ThirdParties = {
  readonly texts: readonly string[]
  readonly packages: readonly {
    readonly name: string
    readonly version: string
    readonly licence: string
    readonly copyright: string
    readonly text: number
  }[]
}
