import type apart from './en/apart.json'
import type backup from './en/backup.json'
import type care from './en/care.json'
import type common from './en/common.json'
import type compare from './en/compare.json'
import type erase from './en/erase.json'
import type exchange from './en/exchange.json'
import type finding from './en/finding.json'
import type folder from './en/folder.json'
import type guide from './en/guide.json'
import type help from './en/help.json'
import type hint from './en/hint.json'
import type intake from './en/intake.json'
import type journal from './en/journal.json'
import type keptFile from './en/keptFile.json'
import type licences from './en/licences.json'
import type lock from './en/lock.json'
import type moment from './en/moment.json'
import type passkey from './en/passkey.json'
import type patterns from './en/patterns.json'
import type pause from './en/pause.json'
import type protection from './en/protection.json'
import type questions from './en/questions.json'
import type readings from './en/readings.json'
import type scores from './en/scores.json'
import type search from './en/search.json'
import type settings from './en/settings.json'
import type shore from './en/shore.json'
import type today from './en/today.json'
import type unopened from './en/unopened.json'
import type welcome from './en/welcome.json'
import type year from './en/year.json'

/** The id of a message of the first screens. */
export type FirstId = keyof (typeof common & typeof today & typeof welcome)
/** The id of a message of any other page. */
export type PagesId = keyof (typeof apart &
  typeof backup &
  typeof care &
  typeof compare &
  typeof erase &
  typeof exchange &
  typeof finding &
  typeof guide &
  typeof help &
  typeof hint &
  typeof intake &
  typeof journal &
  typeof folder &
  typeof keptFile &
  typeof licences &
  typeof lock &
  typeof moment &
  typeof passkey &
  typeof patterns &
  typeof pause &
  typeof protection &
  typeof questions &
  typeof readings &
  typeof scores &
  typeof search &
  typeof settings &
  typeof shore &
  typeof unopened &
  typeof year)

/** The messages of the first screens in one language; a language that lacks one does not compile. */
export type FirstCatalogue = Readonly<Record<FirstId, string>>

/** The messages of every other page in one language; a language that lacks one does not compile. */
export type PagesCatalogue = Readonly<Record<PagesId, string>>
