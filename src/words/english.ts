import type { FirstCatalogue } from './catalogue.ts'
import common from './en/common.json'
import today from './en/today.json'
import welcome from './en/welcome.json'

/** What is said on the first screens, in English. */
export const catalogue: FirstCatalogue = { ...common, ...today, ...welcome }
