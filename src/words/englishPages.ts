import type { PagesCatalogue } from './catalogue.ts'
import apart from './en/apart.json'
import backup from './en/backup.json'
import care from './en/care.json'
import compare from './en/compare.json'
import erase from './en/erase.json'
import exchange from './en/exchange.json'
import finding from './en/finding.json'
import folder from './en/folder.json'
import guide from './en/guide.json'
import help from './en/help.json'
import hint from './en/hint.json'
import intake from './en/intake.json'
import journal from './en/journal.json'
import keptFile from './en/keptFile.json'
import licences from './en/licences.json'
import lock from './en/lock.json'
import moment from './en/moment.json'
import passkey from './en/passkey.json'
import patterns from './en/patterns.json'
import pause from './en/pause.json'
import protection from './en/protection.json'
import questions from './en/questions.json'
import readings from './en/readings.json'
import scores from './en/scores.json'
import search from './en/search.json'
import settings from './en/settings.json'
import shore from './en/shore.json'
import unopened from './en/unopened.json'
import year from './en/year.json'

/** What is said on every other page, in English. */
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
