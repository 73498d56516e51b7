import type { Rolldown } from 'vite'

/**
 * Which chunk a module goes into. Screens that lead to one another come together: a chunk for each screen, and one for
 * each few that share something, would be a hundred, each compressed apart (docs/decisions/0090). A group takes along
 * what its modules import unless one with a higher priority did. What is in none is a chunk for each way it is reached.
 */
const GROUPS = [
  { name: 'first', tags: ['$initial' as const] },
  // Fetched on every visit, so it waits for no screen.
  { name: 'installing', test: /src\/app\/installWorker/ },
  // What every screen but Today is made of: its parts, the ids of what it says, and how all of them look.
  {
    name: 'parts',
    test: /src\/(ui|store|domain)\/(?!plainDress|sample|charts\/(Signal|Score)Chart)|app\/(BrokenPages|UpdateOffer|startUpdate)|features\/(journal\/ApartNotice|settings\/ZoneNotice)\.|\.module\.css$|lock\/blank\.css$|^\0message-ids:/,
  },
  // What comes up over a screen now and then, and what looks whether all is there: a few lines each, and a file of its
  // own for each would weigh more than it holds.
  {
    name: 'stock',
    test: /src\/(app\/(NotebookNotices|Findings|UncaughtNotice|AboveToday)|features\/welcome\/WhereItLives|store\/plainDress|vault\/(takeStock|checkNotebook|upgradedPages|stock|refuseNewer|handedOver)\.)/,
  },
  { name: 'insight', test: /src\/insight\// },
  { name: 'sample', test: /src\/(app\/openSample|words\/.+\/sampleWords)/ },
  { name: 'welcome', test: /src\/features\/welcome\/WelcomeSteps/ },
  { name: 'day', test: /src\/features\/today\// },
  {
    name: 'lock',
    test: /src\/(features\/(lock|erase)\/(?!LockSettings)|app\/OpenFault|vault\/keys\/passkey)/,
  },
  {
    name: 'patterns',
    test: /src\/(features\/patterns\/(?!S(ignal|cores)Screen|ScoreSection|DrawnBeside)|app\/PatternScreens)/,
  },
  // One signal and the totals are drawn with Recharts, which the picture of all of them does without.
  { name: 'charts', test: /src\/(ui\/charts\/(Signal|Score)Chart|features\/patterns\/(S|DrawnBeside))/ },
  // A rest, closely, asks what Care asks.
  { name: 'practice', test: /src\/(features\/(care|pause|help)\/|app\/(Practice|HelpAny|MomentClosely))/ },
  { name: 'journal', test: /src\/(features\/(journal|intake)\/|app\/JournalScreens)/ },
  // What makes, opens and merges the files that are carried out and in is fetched with the first of them.
  {
    name: 'carrying',
    test: /src\/(features\/settings\/bringTogether|vault\/(backup|sharedFolder|carry\/(backupSchema|encryptedBackup)))/,
  },
  {
    name: 'settings',
    test: /src\/(features\/(settings|lock|protection|licences|welcome\/Guide)|app\/SettingScreens)/,
  },
]

/** The groups, the first of them first. */
export const chunks: Rolldown.CodeSplittingOptions = {
  groups: GROUPS.map((group, place) => ({ ...group, priority: GROUPS.length - place })),
}
