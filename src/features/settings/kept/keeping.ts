import type { Beside, Vault } from '../../../vault/vault.ts'

/** A state that others look at, and how the next takes its place. */
export type Shown<State> = {
  readonly state: () => State
  readonly subscribe: (listener: () => void) => () => void
  readonly show: (next: State) => void
}

/** A state that begins as `first`; whoever listens hears of each that takes its place. */
export function shown<State>(first: State): Shown<State> {
  const listeners = new Set<() => void>()
  let state = first
  return {
    state: () => state,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    show(next) {
      state = next
      for (const listener of [...listeners]) listener()
    },
  }
}

/** What runs once, however many start it, until each of them has called what `start` answers with. */
export function runWhileUsed(begin: (isUsed: () => boolean) => void, end: () => void) {
  let users = 0
  return {
    start() {
      users += 1
      if (users === 1) begin(() => users > 0)
      return () => {
        users -= 1
        if (users === 0) end()
      }
    },
  }
}

/** One keeper for each open vault, made when it is first asked for. */
export function oneForEachVault<Keeper>(create: (vault: Vault, beside: Beside) => Keeper) {
  const keepers = new WeakMap<Vault, Keeper>()
  return (vault: Vault, beside: Beside): Keeper => {
    const known = keepers.get(vault)
    if (known) return known
    const keeper = create(vault, beside)
    keepers.set(vault, keeper)
    return keeper
  }
}
