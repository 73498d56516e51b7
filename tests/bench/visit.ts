import type { CDPSession, Page } from '@playwright/test'
import { launchProfile, type Profile } from '../e2e/harness/profile.ts'
import { blockingTime, interactiveAfter, type Stretch } from './visitFigures.ts'

/** What a visit came to. Times in milliseconds since the page was asked for, sizes in bytes. */
export type VisitFigures = {
  readonly bytes: number
  readonly requests: number
  readonly elsewhere: number
  readonly firstPaint: number
  readonly ready: number
  readonly blocking: number
  readonly heap: number
}

/** A network of slow 4G, and a processor four times slower. */
const NETWORK = { offline: false, latency: 150, downloadThroughput: 204_800, uploadThroughput: 96_000 }
const SLOWER = 4

/** How long a page may take to be ready before it counts as never, in milliseconds. */
const PATIENCE = 60_000

type Noted = Window & { paintedAt?: number; longTasks?: { from: number; to: number }[] }

/**
 * Visits an address in the profile that lies in `folder` as on a slow phone, until it could be used; null where it
 * never shows anything. What a service worker fetches for later is neither slowed nor counted: nobody waits for it.
 * With `settle` the browser is closed only once a service worker is in charge, where there is one.
 */
export async function visit(
  folder: string,
  origin: string,
  address: string,
  { settle = false } = {},
): Promise<VisitFigures | null> {
  const profile = await launchProfile(folder, origin)
  try {
    const figures = await measure(profile, origin, address)
    if (settle) await profile.page.evaluate(inCharge)
    return figures
  } finally {
    await profile.close()
  }
}

async function measure(
  { context, page }: Profile,
  origin: string,
  address: string,
): Promise<VisitFigures | null> {
  const session = await context.newCDPSession(page)
  const network = await watchNetwork(session, origin)
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER })
  await session.send('Network.emulateNetworkConditions', NETWORK)
  await page.addInitScript(noteWork)
  try {
    await page.goto(address, { waitUntil: 'commit', timeout: PATIENCE })
  } catch {
    // No answer at all: an app that does not start without a network.
    return null
  }
  const { tasks, firstPaint, ready } = await whenReady(page, network)
  if (firstPaint === null || ready === null) return null
  await session.send('HeapProfiler.collectGarbage')
  const { usedSize } = await session.send('Runtime.getHeapUsage')
  const { bytes, requests, elsewhere } = network.counted()
  return {
    ...{ bytes, requests, elsewhere, firstPaint, ready },
    blocking: blockingTime({ firstPaint, tasks, requests: [] }, ready),
    heap: usedSize,
  }
}

async function whenReady(page: Page, network: Awaited<ReturnType<typeof watchNetwork>>) {
  const began = Date.now()
  for (;;) {
    const seen = await page.evaluate(() => ({
      firstPaint: (window as Noted).paintedAt ?? null,
      tasks: (window as Noted).longTasks ?? [],
      now: performance.now(),
    }))
    const ready = interactiveAfter({ ...seen, requests: network.stretches(seen.now) }, seen.now)
    if (ready !== null || Date.now() - began > PATIENCE) return { ...seen, ready }
    await page.waitForTimeout(100)
  }
}

/** Follows the requests of the page: when each was under way, in milliseconds since its own first, and its bytes. */
async function watchNetwork(session: CDPSession, origin: string) {
  const open = new Map<string, number>()
  const over: Stretch[] = []
  let began: number | null = null
  let bytes = 0
  let requests = 0
  let elsewhere = 0
  await session.send('Network.enable')
  session.on('Network.requestWillBeSent', ({ requestId, timestamp, request }) => {
    if (!request.url.startsWith('http')) return
    began ??= timestamp
    if (open.has(requestId)) return
    open.set(requestId, (timestamp - began) * 1000)
    requests += 1
    if (new URL(request.url).origin !== origin) elsewhere += 1
  })
  const end = (requestId: string, timestamp: number) => {
    const from = open.get(requestId)
    if (from === undefined || began === null) return
    open.delete(requestId)
    over.push({ from, to: (timestamp - began) * 1000 })
  }
  session.on('Network.loadingFinished', ({ requestId, timestamp, encodedDataLength }) => {
    if (open.has(requestId)) bytes += encodedDataLength
    end(requestId, timestamp)
  })
  session.on('Network.loadingFailed', ({ requestId, timestamp }) => end(requestId, timestamp))
  return {
    counted: () => ({ bytes, requests, elsewhere }),
    stretches: (now: number) => [...over, ...[...open.values()].map((from) => ({ from, to: now }))],
  }
}

/** Runs in the page: notes its first paint and every task that took longer than 50 ms. */
function noteWork() {
  const noted = window as Noted
  noted.longTasks = []
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries())
      noted.longTasks?.push({ from: startTime, to: startTime + duration })
  }).observe({ type: 'longtask', buffered: true })
  new PerformanceObserver((list) => {
    for (const { name, startTime } of list.getEntries())
      if (name === 'first-contentful-paint') noted.paintedAt = startTime
  }).observe({ type: 'paint', buffered: true })
}

/** Runs in the page: waits, not for ever, until a service worker is active. */
async function inCharge(): Promise<void> {
  const late = new Promise((resolve) => setTimeout(resolve, 20_000))
  const active = navigator.serviceWorker.ready.then(
    ({ active }) =>
      new Promise<void>((resolve) => {
        if (active === null || active.state === 'activated') return resolve()
        active.addEventListener('statechange', () => active.state === 'activated' && resolve())
      }),
  )
  await Promise.race([late, active])
}
