import * as v from 'valibot'
import { instant, text } from './memberSchemas.ts'

/** The histories of an entry's parts, only there where they differ from the entry's; `entryState.ts` reads them. */
export const traces = {
  written: v.exactOptional(
    v.pipe(
      text,
      v.regex(
        /^[0-9a-z]{0,11}(,[0-9a-z]{0,11})*(;\*{1,2}=[0-9a-z]{0,11})*(;@=(desk|(?!0000)\d{4}-(0[1-9]|1[0-2])))?$/,
      ),
    ),
  ),
  undone: v.exactOptional(v.pipe(text, v.regex(/^([0-9a-z]{1,7}(:[0-9a-z]{1,11})?(,|$))*$/))),
  apart: v.exactOptional(
    v.pipe(
      v.array(
        v.strictObject({
          part: text,
          value: v.union([text, v.strictObject({ heavy: text, working: text, shift: text })]),
          editedAt: instant,
        }),
      ),
      v.readonly(),
    ),
  ),
  base: v.exactOptional(
    v.pipe(
      v.array(
        v.strictObject({
          part: text,
          value: v.unknown(),
          editedAt: instant,
          of: v.pipe(v.number(), v.integer(), v.minValue(0)),
        }),
      ),
      v.readonly(),
    ),
  ),
}
/** The members that say them, in the order they are written. */
export const TRACES = ['written', 'undone', 'apart', 'base'] as const satisfies (keyof typeof traces)[]
