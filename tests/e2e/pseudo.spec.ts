import type { Page } from '@playwright/test'
import { CRISIS_LINES, HELP_COUNTRIES } from '../../src/domain/crisisLine.ts'
import { sampleWords } from '../../src/words/en/sampleWords.ts'
import { openFresh } from './harness/app.ts'
import { builtOnce, LONGEST_BUILD } from './harness/builtOnce.ts'
import { enlargeText, lastingFaults, layoutFaults } from './harness/layout.ts'
import { beginNotebook, enterSample, setEvening } from './harness/notebook.ts'
import { emptyPlaces, type Place } from './harness/places.ts'
import { samplePlaces, signalPlaces } from './harness/samplePlaces.ts'
import { type Server, startServer } from './harness/server.ts'
import { test as base, expect } from './harness/test.ts'

const PSEUDO = 'en-XA'

/** What stands on screens in its own words: names, dates, and what a person wrote; the longest first. */
const NAMES = [
  ...['Shoreline', 'English', 'Français', 'Tea', 'Walked', 'and', 'mood', 'good', 'meh', 'rad'],
  ...textsIn(sampleWords),
  ...HELP_COUNTRIES.flatMap((country) => [
    new Intl.DisplayNames('en-CA', { type: 'region' }).of(country) ?? '',
    ...CRISIS_LINES[country].map(({ name }) => name),
  ]),
  ...(['long', 'short'] as const).flatMap((length) =>
    Array.from({ length: 365 }, (_, day) =>
      new Intl.DateTimeFormat('en-CA', { month: length, weekday: length })
        .formatToParts(Date.UTC(2026, 0, day + 1, 12))
        .flatMap(({ type, value }) => (type === 'literal' ? [] : [value])),
    ).flat(),
  ),
]
  .filter((name, index, all) => name.length > 2 && all.indexOf(name) === index)
  .sort((a, b) => b.length - a.length)

/** The app in a language nobody speaks, built once for this file. */
const test = base.extend<object, { pseudo: Server }>({
  pseudo: [
    // biome-ignore lint/correctness/noEmptyPattern: a fixture that needs no other
    async ({}, use, { project }) => {
      const server = await startServer({ folder: await builtOnce(project, '0.0.0', { pseudoWords: true }) })
      await use(server)
      await server.stop()
    },
    { scope: 'worker', timeout: LONGEST_BUILD },
  ],
  baseURL: async ({ pseudo }, use) => use(`${pseudo.origin}/`),
})

test.beforeEach(async ({ page }) => {
  test.slow()
  await setEvening(page)
  await page.setViewportSize({ width: 320, height: 640 })
  await page.emulateMedia({ reducedMotion: 'reduce' })
})

test('no word of an empty notebook is written into a screen, and longer ones fit, from either side', async ({
  page,
}) => {
  await openFresh(page)
  expect(await faultsNow(page)).toEqual([])
  await beginNotebook(page, PSEUDO)
  expect(await faultsAt(page, emptyPlaces(page, PSEUDO))).toEqual([])
})

test('nor of two years', async ({ page }) => {
  await enterSample(page, PSEUDO)
  const places = [...samplePlaces(page, PSEUDO), ...(await signalPlaces(page, PSEUDO)).slice(0, 4)]
  expect(await faultsAt(page, places)).toEqual([])
})

function textsIn(words: unknown): readonly string[] {
  if (typeof words === 'string') return [words]
  return typeof words === 'object' && words !== null ? Object.values(words).flatMap(textsIn) : []
}

async function faultsAt(page: Page, places: readonly Place[]): Promise<readonly string[]> {
  const faults: string[] = []
  for (const place of places) {
    await place.open()
    faults.push(...(await faultsNow(page)).map((fault) => `${place.name}: ${fault}`))
  }
  return faults
}

async function faultsNow(page: Page): Promise<readonly string[]> {
  const faults = [...(await wordsWithoutMarks(page))]
  for (const direction of ['ltr', 'rtl'] as const) {
    await page.evaluate((dir) => {
      document.documentElement.dir = dir
    }, direction)
    await enlargeText(page, 1)
    const found = await lastingFaults(() => layoutFaults(page))
    faults.push(...found.map((fault) => `${direction}: ${fault}`))
  }
  await page.evaluate(() => document.documentElement.removeAttribute('dir'))
  return faults
}

/** What can be read or is read out, and came neither from the catalogues nor from the person, a file or a calendar. */
function wordsWithoutMarks(page: Page): Promise<readonly string[]> {
  return page.evaluate((names) => {
    const scope = document.querySelector('dialog[open]') ?? document.body
    const found = new Set<string>()
    const look = (text: string) => {
      const rest = names.reduce(
        (left, name) => left.replaceAll(name, ''),
        text.replace(/\S+\.(mbox|ics|csv|json|xml|age)/g, ''),
      )
      if (/[A-Za-z]{3,}/.test(rest)) found.add(`without marks: “${text.trim().slice(0, 60)}”`)
    }
    const isOwn = (element: Element) =>
      element.closest('[translate=no]:not(html), #unopened, script, style') !== null
    const walker = document.createTreeWalker(scope, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode())
      if (node.parentElement && !isOwn(node.parentElement)) look(node.textContent ?? '')
    for (const element of scope.querySelectorAll('*')) {
      if (isOwn(element)) continue
      for (const name of ['aria-label', 'aria-valuetext', 'title', 'alt', 'placeholder'])
        look(element.getAttribute(name) ?? '')
    }
    return [...found]
  }, NAMES)
}
