/** Thrown where something is larger than anything of its kind. */
export class TooLarge extends Error {
  readonly kind = 'too-large'
}
