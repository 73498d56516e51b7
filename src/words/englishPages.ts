import compare from './en/compare.json'
import journal from './en/journal.json'
import patterns from './en/patterns.json'
import readings from './en/readings.json'
import scores from './en/scores.json'
import settings from './en/settings.json'
import year from './en/year.json'
import type { PagesCatalogue } from './words.ts'

/** What is said on every other page, in English. */
export const catalogue: PagesCatalogue = {
  ...compare,
  ...journal,
  ...patterns,
  ...readings,
  ...scores,
  ...settings,
  ...year,
}
