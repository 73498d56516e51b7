import type { Beside } from '../../../vault/vault.ts'

/** What was noted beside the notebook: nothing yet, what another key left behind, or the note. */
type Found<Note> =
  | { readonly kind: 'none' }
  | { readonly kind: 'other-key' }
  | { readonly kind: 'note'; readonly note: Note }

/** Opens a note that was sealed under the notebook's key. */
export async function openNote<Note>(
  beside: Beside,
  sealed: Uint8Array<ArrayBuffer> | null | undefined,
): Promise<Found<Note>> {
  if (!sealed) return { kind: 'none' }
  const text = await beside.open(sealed)
  return text === null ? { kind: 'other-key' } : { kind: 'note', note: JSON.parse(text) as Note }
}

/** A note as it lies on the device. */
export function sealNote(beside: Beside, note: unknown): Promise<Uint8Array<ArrayBuffer>> {
  return beside.seal(JSON.stringify(note))
}

type Kept<Handle> = { readonly handle: Handle; readonly sealed: Uint8Array<ArrayBuffer> }

/** What is to be shown of what a person chose, and of the note beside it. */
export type Standing<Note> =
  | { readonly kind: 'off' }
  | { readonly kind: 'other-key'; readonly name: string }
  | { readonly kind: 'note'; readonly name: string; readonly note: Note }

/** A file or a folder that was chosen, with a sealed note of how it stands with it; another tab may change both. */
export function chosenWithNote<Handle extends { readonly name: string }, Note>(
  beside: Beside,
  read: () => Promise<Kept<Handle> | null>,
  store: (kept: Kept<Handle>) => Promise<boolean>,
  show: (standing: Standing<Note>) => void,
) {
  let handle: Handle | null = null
  return {
    /** What was chosen, as it was last looked at. */
    handle: () => handle,
    /** The note as it lies on the device now. */
    async look(): Promise<Note | null> {
      const kept = await read()
      handle = kept?.handle ?? null
      const found = await openNote<Note>(beside, kept?.sealed)
      if (!kept || found.kind === 'none') show({ kind: 'off' })
      else show({ ...found, name: kept.handle.name })
      return found.kind === 'note' ? found.note : null
    },
    /** Notes it, as far as there is storage for it. */
    async keep(chosen: Handle, note: Note): Promise<void> {
      if (await store({ handle: chosen, sealed: await sealNote(beside, note) })) handle = chosen
      show({ kind: 'note', name: chosen.name, note })
    },
    forgotten(): void {
      handle = null
      show({ kind: 'off' })
    },
  }
}
