import common from './en/common.json'
import journal from './en/journal.json'
import patterns from './en/patterns.json'
import settings from './en/settings.json'
import today from './en/today.json'
import welcome from './en/welcome.json'
import type { Catalogue } from './words.ts'

/** Every message in English. */
export const catalogue: Catalogue = { ...common, ...journal, ...patterns, ...settings, ...today, ...welcome }
