import { whileOpen } from './opened.ts'

/** A file to carry out. */
export type FileToSave = {
  readonly name: string
  readonly type: string
  readonly content: string | Uint8Array<ArrayBuffer>
}

/** How it went: handed to the share sheet, downloaded, or the person thought better of it. */
export type SaveOutcome = 'shared' | 'downloaded' | 'cancelled'

/** Under its plain name the app gives its files no other: lists of downloads and share sheets are seen by others. */
export function nameToSave(name: string): string {
  return 'plain' in document.documentElement.dataset ? name.replace(/^shoreline/, 'notebook') : name
}

/**
 * Carries a file out: through the share sheet on a touch device that can share files (in an installed app on iOS a
 * download can trap the person), else as a download. Call it straight from the tap, with the bytes ready.
 */
export async function saveFile({ name, type, content }: FileToSave): Promise<SaveOutcome> {
  const file = new File([content], nameToSave(name), { type })
  const shared = { files: [file] }
  if (window.matchMedia('(pointer: coarse)').matches && navigator.canShare?.(shared)) {
    try {
      await whileOpen(() => navigator.share(shared))
      return 'shared'
    } catch (error) {
      if (!(error instanceof DOMException)) throw error
      if (error.name === 'AbortError') return 'cancelled'
      // NotAllowedError: the platform would not share after all. A download still carries the file out.
    }
  }
  const address = URL.createObjectURL(file)
  const link = document.createElement('a')
  link.href = address
  link.download = file.name
  link.click()
  // The browser reads the address after the click; a minute is more than it takes.
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
  return 'downloaded'
}
