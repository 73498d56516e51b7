/**
 * An entry of schema 1 as schema 2 has it. Reflections can hold counts, and questions say how they are answered, with
 * a word for each point and the day from which the words hold. A day's workload says what was read by the hour. A
 * pause can keep the other's answers, a repair its story. Any other value is given back as it is. Pure.
 */
export function entryFrom1(entry: unknown): unknown {
  if (typeof entry !== 'object' || entry === null) return entry
  const { kind } = entry as { readonly kind?: unknown }
  if (kind === 'reflection') return { counts: {}, ...entry }
  if (kind === 'pause') return { other: null, ...entry }
  if (kind === 'repair') return { story: [], ...entry }
  if (kind === 'question') return questionFrom1(entry)
  if (kind === 'workload') return { read: null, ...entry }
  return entry
}

function questionFrom1(question: object): object {
  const { low, high, ...rest } = question as { readonly low?: unknown; readonly high?: unknown }
  return { answer: 'scale', words: [low, null, null, null, high], wordsSince: null, ...rest }
}
