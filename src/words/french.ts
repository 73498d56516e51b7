import common from './fr-CA/common.json'
import journal from './fr-CA/journal.json'
import patterns from './fr-CA/patterns.json'
import settings from './fr-CA/settings.json'
import today from './fr-CA/today.json'
import welcome from './fr-CA/welcome.json'
import type { Catalogue } from './words.ts'

/** Every message in Canadian French. */
export const catalogue: Catalogue = { ...common, ...journal, ...patterns, ...settings, ...today, ...welcome }
