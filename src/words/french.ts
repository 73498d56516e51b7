import common from './fr-CA/common.json'
import compare from './fr-CA/compare.json'
import journal from './fr-CA/journal.json'
import patterns from './fr-CA/patterns.json'
import readings from './fr-CA/readings.json'
import scores from './fr-CA/scores.json'
import settings from './fr-CA/settings.json'
import today from './fr-CA/today.json'
import welcome from './fr-CA/welcome.json'
import year from './fr-CA/year.json'
import type { Catalogue } from './words.ts'

/** Every message in Canadian French. */
export const catalogue: Catalogue = {
  ...common,
  ...compare,
  ...journal,
  ...patterns,
  ...readings,
  ...scores,
  ...settings,
  ...today,
  ...welcome,
  ...year,
}
