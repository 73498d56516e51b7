import { fault, ok } from '../../src/domain/result.ts'
import { finish } from '../../src/domain/steps.ts'
import type { Directory } from '../../src/vault/carry/folder.ts'
import type { FileHandle } from '../../src/vault/carry/keptFile.ts'
import type { FolderReader, FolderSeal } from '../../src/vault/folderFile.ts'

type Content = Uint8Array<ArrayBuffer>

const UNLISTED = 'unlisted'

/** A folder in memory, with what services that copy folders do to one. Every call counts, so that each can be the last. */
export class FolderInMemory implements Directory {
  readonly files = new Map<string, { readonly content: Content; readonly modified: number }>()
  readonly history: { readonly name: string; readonly content: Content }[] = []
  #clock = 0
  #away = { name: '', error: '', times: 0 }
  #unwritten = 0
  #callsLeft = Number.POSITIVE_INFINITY

  /** After so many calls the app is gone: what it was about to do does not happen. */
  dieAfter(calls: number): void {
    this.#callsLeft = calls
  }

  /** The next so many times that this file is asked for, the file system throws this; then it is there again. */
  replacing(name: string, error: string, times: number): void {
    this.#away = { name, error, times }
  }

  /** The next so many times that the folder is listed, this file is not in it. */
  unlisted(name: string, times: number): void {
    this.replacing(name, UNLISTED, times)
  }

  /** The next so many writings find no file to write beside. */
  refuseWriting(times: number): void {
    this.#unwritten = times
  }

  put(name: string, content: Content): void {
    this.#clock += 1
    this.files.set(name, { content, modified: this.#clock })
    this.history.push({ name, content })
  }

  async *values() {
    this.#call()
    const { error } = this.#away
    const listed = [...this.files.keys()].filter((name) => !(error === UNLISTED && this.#isAway(name)))
    yield* listed.map((name) => ({ kind: 'file', name }))
  }

  async getFileHandle(name: string, { create = false } = {}): Promise<FileHandle> {
    this.#call()
    if (!this.files.has(name)) {
      if (!create) throw new DOMException('', 'NotFoundError')
      this.put(name, new Uint8Array())
    }
    return {
      name,
      getFile: async () => {
        this.#call()
        if (this.#away.error !== UNLISTED && this.#isAway(name)) throw new DOMException('', this.#away.error)
        const file = this.files.get(name)
        if (!file) throw new DOMException('', 'NotFoundError')
        return new File([file.content], name, { lastModified: file.modified })
      },
      createWritable: async () => {
        this.#call()
        this.#unwritten -= 1
        if (this.#unwritten >= 0) throw new DOMException('', 'NotFoundError')
        let written: string | Content = ''
        return {
          write: async (content) => {
            this.#call()
            written = content
          },
          close: async () => {
            this.#call()
            this.put(name, typeof written === 'string' ? new TextEncoder().encode(written) : written)
          },
          abort: async () => undefined,
        }
      },
    }
  }

  #isAway(name: string): boolean {
    if (name !== this.#away.name || this.#away.times <= 0) return false
    this.#away.times -= 1
    return true
  }

  #call(): void {
    this.#callsLeft -= 1
    if (this.#callsLeft < 0) throw new DOMException('the app was closed', 'AbortError')
  }
}

/** Not sealed at all, and opened only by whoever names the same passphrase. */
export function sealOfTests(passphrase: string): FolderSeal {
  const head = `sealed with ${passphrase}\n`
  return {
    seal: async (text) => ok(new TextEncoder().encode(head + text)),
    open: async (bytes) => {
      const text = new TextDecoder().decode(bytes)
      if (!text.includes('\n')) return fault({ kind: 'damaged' })
      if (!text.startsWith(head)) return fault({ kind: 'wrong-passphrase' })
      return text.endsWith('cut') ? fault({ kind: 'cut-short' }) : ok(text.slice(head.length))
    },
  }
}

/** The same, on a thread that nobody shares. */
export function readerOfTests(passphrase: string): FolderReader {
  return { seal: sealOfTests(passphrase), work: async (steps) => finish(steps) }
}
