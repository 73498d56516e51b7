import * as v from 'valibot'
import { instant, text } from './memberSchemas.ts'

/** The histories of an entry's parts, only there where they differ from the entry's; `entryState.ts` reads them. */
export const traces = {
  written: v.exactOptional(
    v.pipe(text, v.regex(/^[0-9a-z]{0,11}(,[0-9a-z]{0,11})*(;\*{1,2}=[0-9a-z]{0,11})*$/)),
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
}
/** The members that say them, in the order they are written. */
export const TRACES = ['written', 'undone', 'apart'] as const satisfies (keyof typeof traces)[]
