/** A value, or a named fault that the caller must turn into words. Bugs throw; expected faults are values. */
export type Result<Value, Fault> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly fault: Fault }

/** Wraps a value that was obtained. */
export function ok<Value>(value: Value): { readonly ok: true; readonly value: Value } {
  return { ok: true, value }
}

/** Wraps the reason why there is no value. */
export function fault<Fault>(reason: Fault): { readonly ok: false; readonly fault: Fault } {
  return { ok: false, fault: reason }
}
