import { fault, ok, type Result } from '../../domain/result.ts'
import { handleStoreOf, mark } from './handleStore.ts'
import { type FileHandle, type Permitted, WRITING } from './keptFile.ts'

/** Where the chosen folder is noted: a database of its own, since it is this device's and no part of the notebook. */
export const FOLDER_DATABASE = 'shoreline folder'

/** A folder as the File System Access API hands it out: a chosen one, or the origin's private one. */
export type Directory = {
  values(): AsyncIterable<{ readonly kind: string; readonly name: string }>
  /** Rejects with a `NotFoundError` where there is none and none is to be made. */
  getFileHandle(name: string, options?: { readonly create?: boolean }): Promise<FileHandle>
}

/** A folder that the person let the app use, as the File System Access API hands it out. */
export type FolderHandle = Directory & Permitted & { readonly name: string }

/** The chosen folder, and what else is to be known of it, sealed under the notebook's key. */
export type ChosenFolder = { readonly handle: FolderHandle; readonly sealed: Uint8Array<ArrayBuffer> }

const inStore = handleStoreOf(FOLDER_DATABASE)

type Picker = (options: { readonly id: string } & typeof WRITING) => Promise<FolderHandle>

/** Whether this browser lets a person choose a folder that the app may use again and again. */
export function canChooseFolder(): boolean {
  return 'showDirectoryPicker' in window
}

/** Has the person choose the folder that their devices share. Must be called straight from a tap. */
export async function chooseFolder(): Promise<
  Result<FolderHandle, { readonly kind: 'cancelled' } | { readonly kind: 'not-allowed' }>
> {
  const { showDirectoryPicker } = window as unknown as { readonly showDirectoryPicker: Picker }
  try {
    return ok(await showDirectoryPicker({ id: 'shoreline', ...WRITING }))
  } catch (error) {
    if (!(error instanceof DOMException)) throw error
    return fault({ kind: error.name === 'AbortError' ? 'cancelled' : 'not-allowed' })
  }
}

/** The chosen folder; null when there is none, or no storage to know it from. */
export async function readFolder(): Promise<ChosenFolder | null> {
  const found = await inStore<ChosenFolder | undefined>('readonly', (files) => files.get('folder'))
  return (found.ok && found.value) || null
}

/** Notes the chosen folder, and resolves with whether that could be stored. */
export async function storeFolder(folder: ChosenFolder): Promise<boolean> {
  const stored = await inStore('readwrite', (files) => files.put(folder, 'folder'))
  if (stored.ok) mark('folder', true)
  return stored.ok
}

/** Forgets which folder it was. What is in it stays there. */
export async function forgetFolder(): Promise<void> {
  mark('folder', false)
  await inStore('readwrite', (files) => files.delete('folder'))
}
