import type { Journal } from '../domain/journal.ts'

type Command = (journal: Journal) => Journal

/** Commands that threw before they changed anything. */
export type Refused = {
  readonly isEmpty: () => boolean
  keep(command: Command): void
  /** Hands each to `begin` once more, in its turn; keeps what throws still, and returns what it throws. */
  askAgain(): readonly unknown[]
  forget(): void
}

/** None yet. `begin` carries a command out, and throws where it cannot. */
export function createRefused(begin: (command: Command) => unknown): Refused {
  let commands: readonly Command[] = []
  return {
    isEmpty: () => commands.length === 0,
    keep(command) {
      commands = [...commands, command]
    },
    askAgain() {
      const errors: unknown[] = []
      commands = commands.filter((command) => {
        try {
          begin(command)
          return false
        } catch (error) {
          errors.push(error)
          return true
        }
      })
      return errors
    },
    forget() {
      commands = []
    },
  }
}
