import type { FirstCatalogue } from './catalogue.ts'
import common from './fr-CA/common.json'
import today from './fr-CA/today.json'
import welcome from './fr-CA/welcome.json'

/** What is said on the first screens, in Canadian French. */
export const catalogue: FirstCatalogue = { ...common, ...today, ...welcome }
