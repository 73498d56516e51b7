import type { Target } from './findTarget.ts'

/** A person at one engine's browser: as little as a tour needs, so that each engine's driver stays thin. */
export type Visitor = {
  /** Loads an address anew. */
  goto(address: string): Promise<void>
  /** Runs a function in the page and returns what it returns, or what its promise holds. */
  run<Args extends readonly unknown[], Value>(
    work: (...args: Args) => Value | Promise<Value>,
    ...args: Args
  ): Promise<Value>
  /** Clicks the middle of the control with the mouse. Rejects while it is not there. */
  click(target: Target): Promise<void>
  /** Types into the control that has the focus in this target. Rejects while it is not there. */
  type(target: Target, text: string): Promise<void>
  /** Hands a file to the page's only place for one. */
  chooseFile(path: string): Promise<void>
  /** Opens another tab of the same browser and goes over to it. */
  openTab(address: string): Promise<void>
  /** Goes over to a tab by its place, in the order in which they were opened. */
  switchTab(place: number): Promise<void>
  /** The folder in which the browser lays what was downloaded. */
  readonly downloads: string
  /** A picture of what the tab shows, as PNG. */
  picture(): Promise<Uint8Array>
  /** What went wrong in the page by the browser's own account: one sentence each. */
  readonly faults: readonly string[]
  close(): Promise<void>
}
