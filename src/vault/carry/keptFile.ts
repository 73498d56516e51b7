import { fault, ok, type Result } from '../../domain/result.ts'
import { handleStoreOf, mark } from './handleStore.ts'
import { aMoment, isThrown, onceMore } from './onceMore.ts'

/** Where the chosen file is noted: a database of its own, since it is this device's and no part of the notebook. */
export const KEPT_FILE_DATABASE = 'shoreline kept file'

const inStore = handleStoreOf(KEPT_FILE_DATABASE)

/** A file on the device that the person let the app write, as the File System Access API hands it out. */
export type FileHandle = {
  readonly name: string
  getFile(): Promise<File>
  createWritable(): Promise<{
    write(content: string | Uint8Array<ArrayBuffer>): Promise<void>
    close(): Promise<void>
    abort(): Promise<void>
  }>
  queryPermission?(mode: typeof WRITING): Promise<PermissionState>
  requestPermission?(mode: typeof WRITING): Promise<PermissionState>
}

/** The chosen file, and what else is to be known of it, sealed under the notebook's key. */
export type KeptFile = { readonly handle: FileHandle; readonly sealed: Uint8Array<ArrayBuffer> }

/** What was in the file before it was last written over by something else; `sealed` unless it is encrypted itself. */
export type GenerationBefore = {
  readonly name: string
  readonly isSealed: boolean
  readonly content: Uint8Array<ArrayBuffer>
}

/** Why a file was not written. What it held before is still in it. */
export type KeptFileFault =
  /** The browser wants to ask the person again. */
  | { readonly kind: 'not-allowed' }
  /** The file or its folder was moved or deleted, or its disk is not there. */
  | { readonly kind: 'gone' }
  | { readonly kind: 'no-room' }
  | { readonly kind: 'not-written' }

/** What is asked of the person for a file or a folder. */
export const WRITING = { mode: 'readwrite' } as const

/** What the browser hands out of the device, as far as leave is asked for it. */
export type Permitted = Pick<FileHandle, 'queryPermission' | 'requestPermission'>

type Picker = (options: {
  readonly id: string
  readonly suggestedName: string
  readonly types: readonly { readonly accept: Readonly<Record<string, readonly string[]>> }[]
}) => Promise<FileHandle>

/** Whether this browser lets a person choose a file that the app may write again and again. */
export function canKeepFile(): boolean {
  return 'showSaveFilePicker' in window
}

/** Has the person choose where the backup is kept. Must be called straight from a tap. */
export async function chooseFile(
  isEncrypted: boolean,
): Promise<Result<FileHandle, { readonly kind: 'cancelled' } | { readonly kind: 'not-allowed' }>> {
  const { showSaveFilePicker } = window as unknown as { readonly showSaveFilePicker: Picker }
  const accept: Readonly<Record<string, readonly string[]>> = isEncrypted
    ? { 'application/octet-stream': ['.age'] }
    : { 'application/json': ['.json'] }
  // As `saveFile` names what it saves.
  const name = 'plain' in document.documentElement.dataset ? 'notebook' : 'shoreline'
  const suggestedName = `${name}.${isEncrypted ? 'age' : 'json'}`
  try {
    return ok(await showSaveFilePicker({ id: 'shoreline', suggestedName, types: [{ accept }] }))
  } catch (error) {
    if (!(error instanceof DOMException)) throw error
    return fault({ kind: error.name === 'AbortError' ? 'cancelled' : 'not-allowed' })
  }
}

/** Whether the file or folder may be written without asking. Asks nobody. */
export async function mayWrite(handle: Permitted): Promise<boolean> {
  return ((await handle.queryPermission?.(WRITING)) ?? 'granted') === 'granted'
}

/** Asks the person again to let the file or folder be written, where the browser wants that. Must be called straight from a tap. */
export async function askToWrite(handle: Permitted): Promise<boolean> {
  return (await handle.requestPermission?.(WRITING)) !== 'denied'
}

/**
 * Puts content in place of all that a file holds. It is written beside the file first and takes its place at once, so
 * that the file is never half of anything.
 */
export async function writeKeptFile(
  handle: FileHandle,
  content: string | Uint8Array<ArrayBuffer>,
): Promise<Result<void, KeptFileFault>> {
  try {
    await onceMore(() => putIn(handle, content))
    return ok(undefined)
  } catch (error) {
    return fault(writingFaultOf(error))
  }
}

async function putIn(handle: FileHandle, content: string | Uint8Array<ArrayBuffer>): Promise<void> {
  const stream = await handle.createWritable()
  try {
    await stream.write(content)
    await stream.close()
  } catch (error) {
    await stream.abort().catch(() => undefined)
    throw error
  }
}

/** What a file system's refusal means; whatever else was thrown is thrown on. */
export function writingFaultOf(error: unknown): KeptFileFault {
  if (error instanceof DOMException) return { kind: FAULTS[error.name] ?? 'not-written' }
  throw error
}

const FAULTS: Readonly<Record<string, KeptFileFault['kind']>> = {
  NotAllowedError: 'not-allowed',
  SecurityError: 'not-allowed',
  NotFoundError: 'gone',
  QuotaExceededError: 'no-room',
}

/** Why a file cannot be had: there is none, the browser wants to ask first, or it is there and does not let itself be read. */
export type UnreadFault = { readonly kind: 'gone' | 'not-allowed' | 'not-read' }

/** The file as it lies there now; one that seems gone or empty is looked at once more, as it may just be replaced. */
export function fileNow(handle: FileHandle): Promise<Result<File, UnreadFault>> {
  return orUnread(async () => {
    const file = await handle.getFile()
    if (file.size > 0) return file
    await aMoment()
    return handle.getFile()
  })
}

/** The same with its bytes in hand, which nothing that becomes of the file can take away any more. */
export async function contentNow(handle: FileHandle): Promise<Result<File, UnreadFault>> {
  return orUnread(async () => {
    const file = await handle.getFile()
    return new File([await file.arrayBuffer()], file.name, { lastModified: file.lastModified })
  })
}

async function orUnread(read: () => Promise<File>): Promise<Result<File, UnreadFault>> {
  try {
    return ok(await onceMore(read))
  } catch (error) {
    if (isThrown(error, 'NotFoundError')) return fault({ kind: 'gone' })
    if (isThrown(error, 'NotAllowedError', 'SecurityError')) return fault({ kind: 'not-allowed' })
    if (error instanceof DOMException) return fault({ kind: 'not-read' })
    throw error
  }
}

/** The chosen file; null when there is none, or no storage to know it from. */
export async function readKeptFile(): Promise<KeptFile | null> {
  const found = await inStore<KeptFile | undefined>('readonly', (files) => files.get('file'))
  return (found.ok && found.value) || null
}

/** What was in the file before; null when nothing is kept. */
export async function readGenerationBefore(): Promise<GenerationBefore | null> {
  const found = await inStore<GenerationBefore | undefined>('readonly', (files) => files.get('before'))
  return (found.ok && found.value) || null
}

/** Keeps what was in the file, in place of what was kept before; resolves with whether that could be stored. */
export async function storeGenerationBefore(before: GenerationBefore): Promise<boolean> {
  return (await inStore('readwrite', (files) => files.put(before, 'before'))).ok
}

/** Notes the chosen file, and resolves with whether that could be stored. */
export async function storeKeptFile({ handle, sealed }: KeptFile): Promise<boolean> {
  const stored = await inStore('readwrite', (files) => files.put({ handle, sealed }, 'file'))
  if (stored.ok) mark('file', true)
  return stored.ok
}

/** Forgets which file it was, and what was in it before. What is in it stays there. */
export async function forgetKeptFile(): Promise<void> {
  mark('file', false)
  await inStore('readwrite', (files) => files.clear())
}
