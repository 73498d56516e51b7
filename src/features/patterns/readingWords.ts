import type { Day } from '../../domain/day.ts'
import { RECENT_NEEDED, type Reading, YARDSTICK_NEEDED } from '../../insight/reading.ts'
import type { Span } from '../../insight/series.ts'
import { isToldByFiles, type Signal } from '../../insight/signal.ts'
import { answerWord } from '../../store/signalName.ts'
import { formatDay } from '../../ui/format.ts'
import { formatNumber } from '../../ui/formatNumber.ts'
import type { Say } from '../../words/words.ts'
import { daysWords } from './daysWords.ts'
import { levelChange, levelWords } from './levelWords.ts'
import type { SignalRow } from './signalRows.ts'

/** A value of a signal as a table has it: a rating as it is, a count a week, sleep in hours; steps and the longest stretch a day. */
export function figureOf(value: number, signal: Signal, say: Say): string {
  if (isMinutes(signal)) return formatNumber(value, say.language)
  if (signal.key === 'measured:steps') return formatNumber(value, say.language, 0)
  const figure = value * perWeek(signal)
  const isWhole = signal.kind === 'count' && Number.isInteger(Math.round(figure * 10) / 10)
  return formatNumber(figure, say.language, isWhole ? 0 : 1)
}

/** The same for a column of them: with as many decimals each as one of them needs, so that they line up. */
export function figuresOf(
  points: readonly { readonly mean: number | null }[],
  signal: Signal,
  say: Say,
): (value: number) => string {
  const apart = formatNumber(0, say.language, 1).slice(1, 2)
  const hasPart = points.some(({ mean }) => mean !== null && figureOf(mean, signal, say).includes(apart))
  return (value) =>
    hasPart ? formatNumber(value * perWeek(signal), say.language, 1) : figureOf(value, signal, say)
}

/** A value in words: an answer in those of its question, anything else with its unit. */
export function figureWords(value: number, signal: Signal, say: Say): string {
  if (signal.source === 'question' && signal.kind === 'rating')
    return withoutWeight(levelWords(value, signal.question, say).words)
  return say(`patterns.unit.${measureOf(signal)}`, { figure: figureOf(value, signal, say) })
}

/** What a signal says of one day: an answer in the words of that day, yes or no, or how often; what is measured with its unit. */
export function dayWord(signal: Signal, day: Day, value: number, say: Say): string {
  const word = signal.source === 'question' ? answerWord(signal.question, day, value, say) : null
  if (word !== null) return word
  return unitOf(signal) === 'week' ? formatNumber(value, say.language) : figureWords(value, signal, say)
}

/** By how much a picture multiplies a daily value: counts are shown a week, minutes asleep as hours. */
export function perWeek(signal: Signal): number {
  if (signal.source === 'measured') return signal.figure === 'sleep' ? 1 / 60 : 1
  return signal.kind === 'count' && !isMinutes(signal) ? 7 : 1
}

/**
 * What a signal says today in one sentence, with the figures between `<b>` and `</b>`. In a list (`isBrief`) what holds
 * leaves its days to the page of the signal.
 */
export function readingSentence({ signal, series, reading }: SignalRow, say: Say, isBrief = false): string {
  if (!reading) return say('patterns.reading.undirected', { count: series.entries.length })
  if (reading.status === 'not-enough') return notEnough(reading, say)
  if (reading.status === 'steady') return steady(signal, reading, say, isBrief)
  const { recent, yardstick, isCovered } = reading
  // What does not reach over the six weeks says of which days it is.
  if (!isCovered) return bothFigures(signal, reading, say)
  const means = { recent: recent.mean, earlier: yardstick.mean }
  return signal.source === 'question' && signal.kind === 'rating'
    ? levelChange(means, signal.question, say)
    : countChange(means, signal, say)
}

/** What belongs beside a reading: that it may pass and does not say why, or how slow change is. */
export function readingCaution({ reading }: SignalRow, say: Say): string | null {
  if (!reading || reading.status === 'not-enough') return null
  return say(`patterns.caution.${reading.status}`)
}

/** Since when it was noticed, and whether it is back near where it was; null where there is nothing to tell. */
export function noticeWords({ reading }: SignalRow, say: Say): string | null {
  if (!reading || reading.status === 'not-enough' || !reading.noticed) return null
  const { since, returned } = reading.noticed
  return returned
    ? say('patterns.noticed.returned', { day: formatDay(returned, say.language, 'long') })
    : say('patterns.noticed.since', { day: formatDay(since, say.language, 'long') })
}

/** How many entries a reading rests on. */
export function restsOn({ reading }: SignalRow, say: Say): string | null {
  if (!reading || reading.status === 'not-enough') return null
  return say('patterns.restsOn', { recent: reading.recent.entries, earlier: reading.yardstick.entries })
}

/** The same with the days from and to which they were written; what does not reach over the six weeks ends on a day. */
export function restsOnDays({ reading }: SignalRow, say: Say): string | null {
  if (!reading || reading.status === 'not-enough') return null
  const { recent, yardstick, isCovered } = reading
  return say(isCovered ? 'patterns.restsOnDays' : 'patterns.restsOnSpan', {
    recent: recent.entries,
    since: formatDay(recent.from, say.language, 'dayMonth'),
    until: formatDay(recent.to, say.language, 'dayMonth'),
    earlier: yardstick.entries,
    from: formatDay(yardstick.from, say.language, 'long'),
    to: formatDay(yardstick.to, say.language, 'long'),
  })
}

/** Sameness is said only where it is shown; otherwise both figures stand with their days, and nothing is claimed. */
function steady(
  signal: Signal,
  reading: Exclude<Reading, { status: 'not-enough' }>,
  say: Say,
  isBrief: boolean,
): string {
  const { recent, yardstick, isSame, isCovered } = reading
  if (signal.kind === 'count' && recent.mean === 0) {
    if (isOfWrittenDays(signal))
      return say('patterns.reading.noneWritten', { days: daysWords(recent, say, 'patterns.reading.days') })
    if (isCovered) return say('patterns.reading.noneRecent')
  }
  if (isSame) {
    const isWritten = isOfWrittenDays(signal)
    const month = formatDay(yardstick.from, say.language, 'monthYear')
    if (signal.kind === 'rating') return say('patterns.reading.steadyRating', { month })
    const figure = figureWords(recent.mean, signal, say)
    return say(isWritten ? 'patterns.reading.steadyWritten' : 'patterns.reading.steadyCount', {
      month,
      figure,
    })
  }
  return bothFigures(signal, reading, say, isBrief && isCovered)
}

/** Both figures with their days; where nothing is named and the words are the same, they are said once. */
function bothFigures(
  signal: Signal,
  { status, recent, yardstick }: Exclude<Reading, { status: 'not-enough' }>,
  say: Say,
  isBrief = false,
): string {
  const [now, before] = [figureWords(recent.mean, signal, say), figureWords(yardstick.mean, signal, say)]
  const sort = status === 'steady' && now === before ? 'alike' : 'both'
  if (isBrief && sort === 'both')
    return withoutWeight(
      say(`patterns.reading.${isOfWrittenDays(signal) ? 'changedWritten' : 'nowBefore'}`, {
        recent: now,
        earlier: before,
      }),
    )
  const days = (span: Span) => (isBrief ? '' : daysWords(span, say, 'patterns.reading.days'))
  return capital(
    say(`patterns.reading.${sort}${isOfWrittenDays(signal) ? 'Written' : ''}`, {
      recent: now,
      recentDays: days(recent),
      earlier: before,
      earlierDays: days(yardstick),
    }),
  ).replaceAll(' ()', '')
}

function isOfWrittenDays(signal: Signal): boolean {
  return signal.kind === 'count' && !isToldByFiles(signal)
}

/** Whole numbers, as long as they tell the two apart. */
function countChange(
  { recent, earlier }: { readonly recent: number; readonly earlier: number },
  signal: Signal,
  say: Say,
): string {
  const [now, before] = [recent * perWeek(signal), earlier * perWeek(signal)]
  const isWhole =
    signal.source !== 'measured' && Math.min(now, before) >= 1.5 && Math.round(now) !== Math.round(before)
  const figure = (value: number) =>
    value === 0
      ? say('patterns.none')
      : isWhole
        ? formatNumber(value, say.language)
        : figureOf(value / perWeek(signal), signal, say)
  const words = (value: number) =>
    value === 0 ? figure(value) : say(`patterns.unit.${measureOf(signal)}`, { figure: figure(value) })
  const sort = isMinutes(signal) ? 'Stretch' : isOfWrittenDays(signal) ? 'Written' : 'Count'
  return say(`patterns.reading.changed${sort}`, {
    recent: words(now),
    earlier: now === 0 ? words(before) : figure(before),
  })
}

/** A sentence that may begin with a word of the scale, begun with a capital. */
export function capital(text: string): string {
  return text.charAt(0).toLocaleUpperCase() + text.slice(1)
}

function withoutWeight(words: string): string {
  return words.replaceAll(/<\/?b>/g, '')
}

/** Whether there is no reading because of seasons that are left out: that is said wherever it is so. */
export function isLeftOut({ recent, yardstick, leftOut }: NotEnough): boolean {
  return recent.entries >= RECENT_NEEDED && yardstick.entries + leftOut >= YARDSTICK_NEEDED
}

type NotEnough = Extract<Reading, { status: 'not-enough' }>

function notEnough(reading: NotEnough, say: Say): string {
  const { recent, yardstick, leftOut } = reading
  if (recent.entries < RECENT_NEEDED)
    return say('patterns.reading.fewRecent', { count: recent.entries, needed: RECENT_NEEDED })
  return isLeftOut(reading)
    ? say('patterns.reading.leftOut', { count: yardstick.entries, needed: YARDSTICK_NEEDED, leftOut })
    : say('patterns.reading.fewEarlier', { count: yardstick.entries, needed: YARDSTICK_NEEDED })
}

/** In what a signal's values are read. */
export function unitOf(signal: Signal): 'rating' | ReturnType<typeof measureOf> {
  return signal.source === 'question' && signal.kind === 'rating' ? 'rating' : measureOf(signal)
}

function measureOf(signal: Signal): 'week' | 'minutes' | 'hours' | 'steps' {
  if (signal.source === 'measured') return signal.figure === 'sleep' ? 'hours' : 'steps'
  return isMinutes(signal) ? 'minutes' : 'week'
}

function isMinutes(signal: Signal): boolean {
  return signal.source === 'workload' && signal.figure === 'longestStretch'
}
