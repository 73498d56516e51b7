import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Server, startServer } from '../e2e/harness/server.ts'
import { median } from './figure.ts'
import { type VisitFigures, visit } from './visit.ts'
import { ratioOf } from './visitFigures.ts'

/** The built app of somebody else: its folder, and the path below it that is opened. */
type Peer = { readonly folder: string; readonly path: string }

type Visits = { readonly first: (VisitFigures | null)[]; readonly offline: (VisitFigures | null)[] }

const ROWS: readonly (readonly [name: string, of: (figures: VisitFigures) => number, unit: string])[] = [
  ['bytes to first use', ({ bytes }) => bytes / 1000, 'kB'],
  ['requests to first use', ({ requests }) => requests, ''],
  ['requests to other origins', ({ elsewhere }) => elsewhere, ''],
  ['first contentful paint', ({ firstPaint }) => firstPaint, 'ms'],
  ['ready to be used', ({ ready }) => ready, 'ms'],
  ['total blocking time', ({ blocking }) => blocking, 'ms'],
  ['heap after the start', ({ heap }) => heap / 1_000_000, 'MB'],
]

/**
 * Visits our app and a peer's by turns on a slow phone, so many times: each time a first visit in a new profile, then
 * a start without a network. A table of medians, with ours over theirs.
 */
export async function benchPeers(peer: Peer, rounds: number): Promise<string> {
  const ours: Visits = { first: [], offline: [] }
  const theirs: Visits = { first: [], offline: [] }
  const apps = [
    { serving: {}, path: '/', visits: ours },
    { serving: { folder: peer.folder, headers: {} }, path: peer.path, visits: theirs },
  ]
  for (let round = 0; round < rounds; round += 1) {
    for (const { serving, path, visits } of apps) {
      const server = await startServer({ ...serving, compressed: true })
      const { first, offline } = await bothWays(server, `${server.origin}${path}`)
      visits.first.push(first)
      visits.offline.push(offline)
    }
  }
  return [
    '| slow 4G, 4× | ours | theirs | ratio |\n|---|---|---|---|',
    ...ROWS.map((row) => line('first visit', row, ours.first, theirs.first)),
    `| starts without a network after one visit | ${howOften(ours.offline)} | ${howOften(theirs.offline)} | |`,
    ...ROWS.slice(3).map((row) => line('without a network', row, ours.offline, theirs.offline)),
  ].join('\n')
}

async function bothWays(server: Server, address: string) {
  const folder = await mkdtemp(join(tmpdir(), 'shoreline-peers-'))
  const first = await visit(folder, server.origin, address, { settle: true })
  await server.stop()
  const offline = await visit(folder, server.origin, address)
  await rm(folder, { recursive: true, force: true, maxRetries: 5 })
  return { first, offline }
}

function line(
  when: string,
  [name, of, unit]: (typeof ROWS)[number],
  ours: readonly (VisitFigures | null)[],
  theirs: readonly (VisitFigures | null)[],
): string {
  const [one, other] = [ours, theirs].map((all) => median(all.flatMap((each) => (each ? [of(each)] : []))))
  const told = (value = Number.NaN) =>
    Number.isNaN(value) ? 'never' : `${value.toFixed(unit === 'MB' ? 1 : 0)} ${unit}`.trim()
  const ratio =
    one === undefined || other === undefined || Number.isNaN(one + other) ? '–' : ratioOf(one, other)
  return `| ${when}: ${name} | ${told(one)} | ${told(other)} | ${ratio} |`
}

function howOften(visits: readonly (VisitFigures | null)[]): string {
  const started = visits.filter((each) => each !== null).length
  return started === visits.length ? 'yes' : started === 0 ? 'no' : `${started} of ${visits.length} times`
}
