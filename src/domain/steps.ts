/** Work that pauses after each step, so that whoever runs it can let a tap through; it returns what came of it. */
export type Steps<Value> = Generator<void, Value>

/** Runs all steps at once. */
export function finish<Value>(steps: Steps<Value>): Value {
  for (;;) {
    const { done, value } = steps.next()
    if (done) return value
  }
}
