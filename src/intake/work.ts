import { HEALTH_APPS } from '../domain/kinds/measured.ts'
import type { Entry } from './archive/entry.ts'
import type { FileKind } from './fileKind.ts'
import { type Finding, type Findings, openedAgain } from './findings.ts'
import type { IntakeRequest, LeftOut } from './intakeMessages.ts'
import { leftOutBy } from './leftOut.ts'

/** What may hold mail. */
export const MAIL = [
  'mailbox',
  'outlook-mac',
  'outlook-mac-calendar',
  'outlook-store',
  'outlook-message',
] as const

/** Everything that has a reader. */
export const READ: ReadonlySet<FileKind> = new Set([...MAIL, ...HEALTH_APPS, 'calendar', 'table', 'json'])

/** What is to be read, how far it is, and what of it could not be. */
export class Work {
  readonly request: IntakeRequest
  /** What programs wrote beside their messages: neither read for itself nor passed over. */
  readonly described = new Set<Finding>()
  /** Calendars that stood in Outlook's files, and those files. */
  appointments: readonly string[] = []
  readonly withAppointments: Finding[] = []
  readonly leftOut: LeftOut[] = []
  /** What could not be read after all. */
  readonly gone = new Set<Finding>()
  #read = 0
  readonly #total: number
  readonly #findings: Findings
  readonly #isOfHealth: boolean
  readonly #onProgress: (read: number, total: number) => void

  constructor(request: IntakeRequest, findings: Findings, onProgress: (read: number, total: number) => void) {
    this.request = request
    this.#findings = findings
    this.leftOut.push(...findings.leftOut)
    this.#onProgress = onProgress
    this.#isOfHealth = this.has(...HEALTH_APPS)
    const sizes = findings.found.map(({ kind, packed }) => (READ.has(kind) ? packed : 0))
    this.#total = sizes.reduce((sum, size) => sum + size, 0)
  }

  of(...kinds: readonly FileKind[]): readonly Finding[] {
    return this.#findings.found.filter(
      (one) =>
        kinds.includes(one.kind) &&
        !this.described.has(one) &&
        !this.gone.has(one) &&
        !this.#isBesideHealth(one),
    )
  }

  has(...kinds: readonly FileKind[]): boolean {
    return this.of(...kinds).length > 0
  }

  /** Reads these, one after the other; what cannot be read is left out, and the others are. */
  async each(
    wanted: readonly Finding[],
    read: (entry: Entry, finding: Finding) => Promise<unknown>,
  ): Promise<void> {
    const { files } = this.request
    const opened = openedAgain(files, this.#findings, wanted, (bytes) => this.goOn(bytes))
    for await (const { finding, entry } of opened)
      try {
        await read(entry, finding)
      } catch (error) {
        this.leave(finding, error)
      }
  }

  /** Leaves one out. @throws the error, where it is a bug's. */
  leave(finding: Finding, error: unknown): void {
    this.leftOut.push(leftOutBy(finding.path, error))
    this.gone.add(finding)
  }

  /** Archives of health, and their folders once unpacked, hold thousands of lists beside sleep, hearts and all: they are none of ours. */
  #isBesideHealth({ kind, given, path }: Finding): boolean {
    const isWithin = this.#findings.archives.has(given) || /(?:takeout|fitbit).*\//i.test(path)
    return this.#isOfHealth && (kind === 'table' || kind === 'json') && isWithin
  }

  goOn(bytes: number): void {
    this.#read += bytes
    // What lies within two archives weighs nothing of its own.
    const total = Math.max(this.#total, this.#read)
    this.#onProgress(this.#read, total)
  }
}
