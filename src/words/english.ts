import common from './en/common.json'
import compare from './en/compare.json'
import journal from './en/journal.json'
import patterns from './en/patterns.json'
import readings from './en/readings.json'
import scores from './en/scores.json'
import settings from './en/settings.json'
import today from './en/today.json'
import welcome from './en/welcome.json'
import year from './en/year.json'
import type { Catalogue } from './words.ts'

/** Every message in English. */
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
