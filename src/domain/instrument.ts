import type { Wears } from './kinds/question.ts'
import { INSTRUMENTS, type Score } from './kinds/score.ts'

/** The id of an instrument whose totals can be kept. */
export type InstrumentId = Score['instrument']

/**
 * Where a fact is published: the work's own title or journal, and its DOI's address. What was published without a DOI, as
 * the ProQOL manual by its author, has its publisher's; null where there is neither.
 */
export type Source = {
  readonly authors: string
  readonly year: number
  readonly work: string
  readonly link: string | null
}

/**
 * A stretch of an instrument's range that its publication names, from `from` (inside) up to the next band's `from`
 * or the range's end. `name` is a key for words, not a judgement of Shoreline's.
 */
export type InstrumentBand = { readonly name: InstrumentBandName; readonly from: number }

/** What publications call their bands. */
export type InstrumentBandName =
  | 'low'
  | 'moderate'
  | 'high'
  | 'green'
  | 'orange'
  | 'red'
  | 'below'
  | 'burnout'

/**
 * What is published of an instrument: the range its totals can have, in steps fine enough to type one in, whether a
 * total is a sum or a mean, and the direction that wears down. `bands` is ascending, begins at the range's start and is
 * empty where none is published for this total; `bandSource` is then null.
 */
export type Instrument = {
  readonly id: InstrumentId
  readonly total: 'sum' | 'mean'
  readonly min: number
  readonly max: number
  readonly step: number
  readonly wears: Wears
  readonly source: Source
} & (
  | { readonly bands: readonly [InstrumentBand, ...InstrumentBand[]]; readonly bandSource: Source }
  | { readonly bands: readonly []; readonly bandSource: null }
)

const PROQOL: Source = {
  authors: 'Stamm',
  year: 2010,
  work: 'The Concise ProQOL Manual, 2nd edition',
  link: 'https://proqol.org',
}

const COPENHAGEN: Source = {
  authors: 'Kristensen, Borritz, Villadsen, Christensen',
  year: 2005,
  work: 'Work & Stress 19(3), 192–207',
  link: 'https://doi.org/10.1080/02678370500297720',
}

const OLDENBURG: Source = {
  authors: 'Demerouti, Bakker, Vardakou, Kantas',
  year: 2003,
  work: 'European Journal of Psychological Assessment 19(1), 12–23',
  link: 'https://doi.org/10.1027//1015-5759.19.1.12',
}

const BAT: Source = {
  authors: 'Schaufeli, Desart, De Witte',
  year: 2020,
  work: 'International Journal of Environmental Research and Public Health 17(24), 9495',
  link: 'https://doi.org/10.3390/ijerph17249495',
}

const BAT_MANUAL: Source = {
  authors: 'Schaufeli, De Witte, Desart',
  year: 2020,
  work: 'User Manual Burnout Assessment Tool, version 2.0, cut-off values for Flemish employees',
  link: 'https://burnoutassessmenttool.be',
}

const SINGLE_ITEM: Source = {
  authors: 'Dolan, Mohr, Lempa, and others',
  year: 2015,
  work: 'Journal of General Internal Medicine 30(5), 582–587',
  link: 'https://doi.org/10.1007/s11606-014-3112-6',
}

// Ten answers of 1–5 a subscale. The bounds were read in a copy of the form that the manual prints, not in the manual.
const PROQOL_SUBSCALE = {
  total: 'sum',
  min: 10,
  max: 50,
  step: 1,
  source: PROQOL,
  bands: [
    { name: 'low', from: 10 },
    { name: 'moderate', from: 23 },
    { name: 'high', from: 42 },
  ],
  bandSource: PROQOL,
} as const

// The mean of answers scored 0, 25, 50, 75, 100 of one scale. The authors publish three scales and no total of them. Later
// studies call 50 and more burnout; no cut-off by the authors could be found, so none is drawn.
const COPENHAGEN_SCALE = {
  total: 'mean',
  min: 0,
  max: 100,
  step: 0.1,
  wears: 'rising',
  source: COPENHAGEN,
  bands: [],
  bandSource: null,
} as const

const FACTS: Readonly<Record<InstrumentId, Instrument>> = {
  'proqol5-satisfaction': { id: 'proqol5-satisfaction', wears: 'falling', ...PROQOL_SUBSCALE },
  'proqol5-burnout': { id: 'proqol5-burnout', wears: 'rising', ...PROQOL_SUBSCALE },
  'proqol5-trauma': { id: 'proqol5-trauma', wears: 'rising', ...PROQOL_SUBSCALE },
  'copenhagen-personal': { id: 'copenhagen-personal', ...COPENHAGEN_SCALE },
  'copenhagen-work': { id: 'copenhagen-work', ...COPENHAGEN_SCALE },
  'copenhagen-client': { id: 'copenhagen-client', ...COPENHAGEN_SCALE },
  // Totals kept before the three scales stood apart: of which scale they are nobody said.
  copenhagen: { id: 'copenhagen', ...COPENHAGEN_SCALE },
  // Sixteen answers of 1–4. Peterson et al. (2008, 10.1111/j.1365-2648.2007.04580.x) are cited for burnout from 2.25 in
  // exhaustion with 2.10 in disengagement: two means at once, so they are no bounds for the one mean kept here.
  oldenburg: {
    id: 'oldenburg',
    total: 'mean',
    min: 1,
    max: 4,
    step: 0.01,
    wears: 'rising',
    source: OLDENBURG,
    bands: [],
    bandSource: null,
  },
  // The mean of 23 core answers of 1–5. That the manual has three zones for Flemish employees was seen in its contents;
  // the bounds only in others' work that quotes it.
  bat: {
    id: 'bat',
    total: 'mean',
    min: 1,
    max: 5,
    step: 0.01,
    wears: 'rising',
    source: BAT,
    bands: [
      { name: 'green', from: 1 },
      { name: 'orange', from: 2.59 },
      { name: 'red', from: 3.02 },
    ],
    bandSource: BAT_MANUAL,
  },
  // One answer of 1–5; 3 and more is what studies that use it count as burnout, as pages that describe it say.
  'single-item': {
    id: 'single-item',
    total: 'sum',
    min: 1,
    max: 5,
    step: 1,
    wears: 'rising',
    source: SINGLE_ITEM,
    bands: [
      { name: 'below', from: 1 },
      { name: 'burnout', from: 3 },
    ],
    bandSource: SINGLE_ITEM,
  },
}

/** What is published of the instrument with this id. */
export function instrumentOf(id: InstrumentId): Instrument {
  return FACTS[id]
}

/** Every instrument that a total can be of, in order. */
export const INSTRUMENT_FACTS: readonly Instrument[] = INSTRUMENTS.map(instrumentOf)

/** The instruments that a new total can be of; one that is no longer offered only while it is the `current` one. */
export function offeredInstruments(current: InstrumentId | null): readonly Instrument[] {
  return INSTRUMENT_FACTS.filter(({ id }) => id !== 'copenhagen' || id === current)
}

/** Whether a number can be a total of the instrument: in its range. A finer step than the usual is the person's to know. */
export function isTotalOf({ min, max }: Instrument, total: number): boolean {
  return min <= total && total <= max
}

/** The published band a total lies in; null where no band is published, or the total is out of range. */
export function bandAt(instrument: Instrument, total: number): InstrumentBand | null {
  if (!isTotalOf(instrument, total)) return null
  return instrument.bands.findLast(({ from }) => from <= total) ?? null
}
