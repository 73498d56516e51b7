/** What the bundler tells of a module: whether the page begins with it, and who imports it without waiting. */
type Graph = {
  getModuleInfo(id: string): { readonly isEntry: boolean; readonly importers: readonly string[] } | null
}

/**
 * Rooms whose screens lead to one another: each is fetched in one piece, as files of a kilobyte compress badly and
 * each is a name in every list. What draws by Recharts stays with it, so that only a picture waits for it.
 */
const ROOMS: readonly (readonly [name: string, test: RegExp])[] = [
  ['pictures', /src\/ui\/charts\/(ChartBox|PointedWords|ScoreChart|SignalChart|WordAt)\.tsx/],
  ['patterns', /src\/(features\/patterns|insight|ui\/charts)\//],
  ['settings', /src\/(features\/(settings|lock|protection|licences|erase|intake|welcome)|intake)\//],
  ['practice', /src\/features\/|src\/app\/PracticeScreens/],
  // Whoever lays in the app asks for the files it was opened with before anything else is there.
  ['parts', /src\/(ui|store(?!\/receivedFiles)|domain)\//],
]

/** The chunk a module is put into; null leaves it to the bundler. */
export function chunkOf(id: string, graph: Graph): string | null {
  if (isFetchedFirst(id, graph, new Set())) return 'first'
  return ROOMS.find(([, test]) => test.test(id))?.[0] ?? null
}

/** Whether the page comes to a module without waiting, and so before anything is shown. */
function isFetchedFirst(id: string, graph: Graph, seen: Set<string>): boolean {
  const module = graph.getModuleInfo(id)
  if (module === null || seen.has(id)) return false
  seen.add(id)
  return module.isEntry || module.importers.some((importer) => isFetchedFirst(importer, graph, seen))
}
