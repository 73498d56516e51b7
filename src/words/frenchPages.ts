import type { PagesCatalogue } from './catalogue.ts'
import apart from './fr-CA/apart.json'
import backup from './fr-CA/backup.json'
import care from './fr-CA/care.json'
import compare from './fr-CA/compare.json'
import erase from './fr-CA/erase.json'
import exchange from './fr-CA/exchange.json'
import finding from './fr-CA/finding.json'
import folder from './fr-CA/folder.json'
import guide from './fr-CA/guide.json'
import help from './fr-CA/help.json'
import hint from './fr-CA/hint.json'
import intake from './fr-CA/intake.json'
import journal from './fr-CA/journal.json'
import keptFile from './fr-CA/keptFile.json'
import licences from './fr-CA/licences.json'
import lock from './fr-CA/lock.json'
import moment from './fr-CA/moment.json'
import passkey from './fr-CA/passkey.json'
import patterns from './fr-CA/patterns.json'
import pause from './fr-CA/pause.json'
import protection from './fr-CA/protection.json'
import questions from './fr-CA/questions.json'
import readings from './fr-CA/readings.json'
import scores from './fr-CA/scores.json'
import search from './fr-CA/search.json'
import settings from './fr-CA/settings.json'
import shore from './fr-CA/shore.json'
import unopened from './fr-CA/unopened.json'
import year from './fr-CA/year.json'

/** What is said on every other page, in Canadian French. */
export const catalogue: PagesCatalogue = {
  ...apart,
  ...backup,
  ...care,
  ...compare,
  ...erase,
  ...exchange,
  ...finding,
  ...guide,
  ...help,
  ...hint,
  ...intake,
  ...journal,
  ...folder,
  ...keptFile,
  ...licences,
  ...lock,
  ...moment,
  ...passkey,
  ...patterns,
  ...pause,
  ...protection,
  ...questions,
  ...readings,
  ...scores,
  ...search,
  ...settings,
  ...shore,
  ...unopened,
  ...year,
}
