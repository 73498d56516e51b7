import type { InstrumentBandName, InstrumentId } from '../domain/instrument.ts'
import type { Language } from '../words/words.ts'

// Names of published works and of the bands in them. The catalogues hold Shoreline's own words, which name no illness.
const INSTRUMENT_NAMES: Readonly<Record<Language, Readonly<Record<InstrumentId, string>>>> = {
  en: {
    'proqol5-satisfaction': 'ProQOL-5, compassion satisfaction',
    'proqol5-burnout': 'ProQOL-5, burnout',
    'proqol5-trauma': 'ProQOL-5, secondary traumatic stress',
    'copenhagen-personal': 'Copenhagen Burnout Inventory, personal burnout',
    'copenhagen-work': 'Copenhagen Burnout Inventory, work-related burnout',
    'copenhagen-client': 'Copenhagen Burnout Inventory, client-related burnout',
    copenhagen: 'Copenhagen Burnout Inventory, scale not said',
    oldenburg: 'Oldenburg Burnout Inventory',
    bat: 'Burnout Assessment Tool',
    'single-item': 'Single-item burnout measure',
  },
  'fr-CA': {
    'proqol5-satisfaction': 'ProQOL-5, satisfaction de compassion',
    'proqol5-burnout': 'ProQOL-5, épuisement professionnel',
    'proqol5-trauma': 'ProQOL-5, stress traumatique secondaire',
    'copenhagen-personal': 'Copenhagen Burnout Inventory, épuisement personnel',
    'copenhagen-work': 'Copenhagen Burnout Inventory, épuisement lié au travail',
    'copenhagen-client': 'Copenhagen Burnout Inventory, épuisement lié à la clientèle',
    copenhagen: 'Copenhagen Burnout Inventory, échelle non précisée',
    oldenburg: 'Oldenburg Burnout Inventory',
    bat: 'Burnout Assessment Tool',
    'single-item': 'Mesure de l’épuisement en une question',
  },
}

const BAND_NAMES: Readonly<Record<Language, Readonly<Record<InstrumentBandName, string>>>> = {
  en: {
    low: 'low',
    moderate: 'moderate',
    high: 'high',
    green: 'green zone',
    orange: 'orange zone',
    red: 'red zone',
    below: 'below cut-off',
    burnout: 'burnout',
  },
  'fr-CA': {
    low: 'faible',
    moderate: 'modéré',
    high: 'élevé',
    green: 'zone verte',
    orange: 'zone orange',
    red: 'zone rouge',
    below: 'sous le seuil',
    burnout: 'épuisement',
  },
}

/** What an instrument, or the subscale of one, is called. */
export function instrumentName(id: InstrumentId, language: Language): string {
  return INSTRUMENT_NAMES[language][id]
}

/** What an instrument's publication calls a band. */
export function bandName(name: InstrumentBandName, language: Language): string {
  return BAND_NAMES[language][name]
}
