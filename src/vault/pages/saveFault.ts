/** Why something could not be stored. What was written stays on the screen and is tried again with the next save. */
export type SaveFault =
  | { readonly kind: 'no-room' }
  /** The database went away and could not be opened again. */
  | { readonly kind: 'connection-lost' }
  /** Another tab runs a newer version of the app and has taken over the database. */
  | { readonly kind: 'from-newer-app' }
  /** Something threw that nothing foresees: sealing, memory that ran out, a value that could not be copied, a command. */
  | { readonly kind: 'broke-down' }
