/** Countries whose lines come with the app, by ISO 3166-1 code, in the order they are offered. */
export const HELP_COUNTRIES = [
  'CA',
  'US',
  'GB',
  'IE',
  'FR',
  'AU',
  'DE',
  'AT',
  'BE',
  'BR',
  'CH',
  'ES',
  'IN',
  'IT',
  'NL',
  'NZ',
  'SE',
  'ZA',
] as const

/** One of the countries whose lines come with the app. */
export type HelpCountry = (typeof HELP_COUNTRIES)[number]

/** Whether a text is the code of a country whose lines come with the app. */
function isHelpCountry(text: string): text is HelpCountry {
  return (HELP_COUNTRIES as readonly string[]).includes(text)
}

/**
 * A line that someone in crisis can call or write to. Numbers are written as they are told in their country;
 * `say` is the word a first message begins with, `source` the address of who runs the line.
 */
export type CrisisLine = {
  readonly id: string
  readonly name: string
  readonly call: string | null
  readonly text: { readonly to: string; readonly say: string | null } | null
  /** Null where nobody promised any. */
  readonly hours: 'always' | 'some' | null
  readonly source: string | null
}

/** The day on which the list was last compared with published pages. */
export const LINES_AS_OF = '2026-11-23'

/** The number for an ambulance or the police, by country: each the one that is taught there. */
export const EMERGENCY_NUMBERS: Readonly<Record<HelpCountry, string>> = {
  CA: '911',
  US: '911',
  GB: '999',
  IE: '112',
  FR: '112',
  AU: '000',
  DE: '112',
  AT: '112',
  BE: '112',
  BR: '192',
  CH: '144',
  ES: '112',
  IN: '112',
  IT: '112',
  NL: '112',
  NZ: '111',
  SE: '112',
  ZA: '112',
}

/**
 * The lines of each country, the one that takes everybody first. Each number, word and hour was found on at least
 * one stored copy of a published page, the line's own where there was one; none was called, and no live page was
 * opened. `docs/crisis-lines.md` names the page and its day for each; a line without one does not belong here.
 */
export const CRISIS_LINES: Readonly<Record<HelpCountry, readonly CrisisLine[]>> = {
  CA: [
    line('ca-988', '9-8-8 Suicide Crisis Helpline', '988', ['988'], 'https://988.ca'),
    line('ca-appelle', 'Suicide.ca (Québec)', '1 866 277-3553', ['535353'], 'https://suicide.ca'),
    line(
      'ca-hope',
      'Hope for Wellness (Indigenous peoples)',
      '1 855 242-3310',
      null,
      'https://hopeforwellness.ca',
    ),
  ],
  US: [
    line('us-988', '988 Suicide & Crisis Lifeline', '988', ['988'], 'https://988lifeline.org'),
    line('us-text', 'Crisis Text Line', null, ['741741', 'HOME'], 'https://www.crisistextline.org'),
    line('us-trans', 'Trans Lifeline', '877-565-8860', null, 'https://translifeline.org', 'some'),
  ],
  GB: [
    line('gb-samaritans', 'Samaritans', '116 123', null, 'https://www.samaritans.org'),
    line('gb-shout', 'Shout', null, ['85258', 'SHOUT'], 'https://giveusashout.org'),
  ],
  IE: [
    line('ie-samaritans', 'Samaritans', '116 123', null, 'https://www.samaritans.org/ireland'),
    line('ie-text', 'Text About It', null, ['50808', 'HELLO'], 'https://www.textaboutit.ie'),
    line('ie-pieta', 'Pieta', '1800 247 247', ['51444', 'HELP'], 'https://www.pieta.ie'),
  ],
  FR: [
    line('fr-3114', '3114, numéro national de prévention du suicide', '3114', null, 'https://3114.fr'),
    line('fr-amitie', 'SOS Amitié', '09 72 39 40 50', null, 'https://www.sos-amitie.com'),
    line(
      'fr-sps',
      'SPS, pour les professionnels de la santé',
      '0 805 23 23 36',
      null,
      'https://www.asso-sps.fr',
    ),
  ],
  AU: [
    line('au-lifeline', 'Lifeline', '13 11 14', ['0477 13 11 14'], 'https://www.lifeline.org.au'),
    line('au-13yarn', '13YARN (First Nations)', '13 92 76', null, 'https://www.13yarn.org.au'),
    line('au-beyondblue', 'Beyond Blue', '1300 22 4636', null, 'https://www.beyondblue.org.au'),
  ],
  DE: [
    line('de-seelsorge-111', 'TelefonSeelsorge', '0800 111 0 111', null, 'https://www.telefonseelsorge.de'),
    line('de-seelsorge-116', 'TelefonSeelsorge', '116 123', null, 'https://www.telefonseelsorge.de'),
  ],
  AT: [line('at-142', 'Telefonseelsorge', '142', null, 'https://www.telefonseelsorge.at')],
  BE: [
    line(
      'be-cps',
      'Centre de prévention du suicide',
      '0800 32 123',
      null,
      'https://www.preventionsuicide.be',
    ),
    line('be-1813', 'Zelfmoordlijn', '1813', null, 'https://www.zelfmoord1813.be'),
  ],
  BR: [line('br-cvv', 'CVV', '188', null, 'https://cvv.org.br')],
  CH: [
    line('ch-143', 'Die Dargebotene Hand, La Main Tendue, Telefono Amico', '143', null, 'https://www.143.ch'),
  ],
  ES: [
    line(
      'es-024',
      '024, línea de atención a la conducta suicida',
      '024',
      null,
      'https://www.sanidad.gob.es/linea024',
    ),
  ],
  IN: [line('in-manas', 'Tele-MANAS', '14416', null, 'https://telemanas.mohfw.gov.in')],
  IT: [
    line('it-amico', 'Telefono Amico Italia', '02 2327 2327', null, 'https://www.telefonoamico.it', 'some'),
  ],
  NL: [
    line('nl-113', '113 Zelfmoordpreventie', '113', null, 'https://www.113.nl'),
    line('nl-113-free', '113 Zelfmoordpreventie', '0800-0113', null, 'https://www.113.nl'),
  ],
  NZ: [
    line('nz-1737', '1737, need to talk?', '1737', ['1737'], 'https://1737.org.nz'),
    line('nz-lifeline', 'Lifeline Aotearoa', '0800 543 354', ['4357', 'HELP'], 'https://www.lifeline.org.nz'),
  ],
  SE: [line('se-mind', 'Mind Självmordslinjen', '90101', null, 'https://mind.se')],
  ZA: [line('za-sadag', 'SADAG Suicide Crisis Helpline', '0800 567 567', null, 'https://www.sadag.org')],
}

/** What a line calls itself in French, where that is not how it stands above. */
const FRENCH_NAMES: Readonly<Record<string, string>> = {
  'ca-988': '9-8-8 : Ligne d’aide en cas de crise de suicide',
  'ca-hope': 'Ligne d’écoute d’espoir pour le mieux-être (peuples autochtones)',
}

/** A line's name in a language, by its tag; one that was reworded keeps its words. */
export function nameOfLine({ id, name }: Pick<CrisisLine, 'id' | 'name'>, language: string): string {
  const french = language.startsWith('fr') ? FRENCH_NAMES[id] : undefined
  return french && CRISIS_LINES.CA.some((line) => line.name === name) ? french : name
}

const ZONES: readonly (readonly [RegExp, HelpCountry])[] = [
  [
    /^(Canada\/|America\/(Toronto|Montreal|Vancouver|Edmonton|Calgary|Winnipeg|Regina|Halifax|Moncton|St_Johns|Glace_Bay|Goose_Bay|Whitehorse|Yellowknife|Iqaluit|Thunder_Bay|Cambridge_Bay|Inuvik|Dawson|Rankin_Inlet|Resolute|Swift_Current|Fort_Nelson|Creston|Atikokan|Blanc-Sablon|Dawson_Creek|Nipigon|Pangnirtung|Rainy_River))/,
    'CA',
  ],
  [
    /^(US\/|America\/(New_York|Chicago|Denver|Phoenix|Los_Angeles|Anchorage|Detroit|Boise|Juneau|Adak|Indiana|Kentucky|North_Dakota)|Pacific\/Honolulu)/,
    'US',
  ],
  [/^Europe\/(London|Belfast|Jersey|Guernsey|Isle_of_Man)$/, 'GB'],
  [/^Europe\/Dublin$/, 'IE'],
  [/^Europe\/Paris$/, 'FR'],
  [/^Australia\//, 'AU'],
  [/^Europe\/(Berlin|Busingen)$/, 'DE'],
  [/^Europe\/Vienna$/, 'AT'],
  [/^Europe\/Brussels$/, 'BE'],
  [
    /^America\/(Sao_Paulo|Bahia|Fortaleza|Recife|Manaus|Belem|Cuiaba|Maceio|Campo_Grande|Porto_Velho|Rio_Branco|Boa_Vista|Araguaina|Santarem|Noronha|Eirunepe)$/,
    'BR',
  ],
  [/^Europe\/Zurich$/, 'CH'],
  [/^(Europe\/Madrid|Atlantic\/Canary|Africa\/Ceuta)$/, 'ES'],
  [/^Asia\/(Kolkata|Calcutta)$/, 'IN'],
  [/^Europe\/Rome$/, 'IT'],
  [/^Europe\/Amsterdam$/, 'NL'],
  [/^Pacific\/(Auckland|Chatham)$/, 'NZ'],
  [/^Europe\/Stockholm$/, 'SE'],
  [/^Africa\/Johannesburg$/, 'ZA'],
]

/**
 * The country whose lines are shown first to someone who never chose one: by their time zone, else by the region
 * of the languages their browser asks for, else Canada. A guess made on the device.
 */
export function likelyCountry(timeZone: string, languages: readonly string[]): HelpCountry {
  const byZone = ZONES.find(([zones]) => zones.test(timeZone))
  if (byZone) return byZone[1]
  const regions = languages.map((tag) => /-([A-Z]{2})\b/.exec(tag)?.[1] ?? '')
  return regions.find(isHelpCountry) ?? 'CA'
}

function line(
  id: string,
  name: string,
  call: string | null,
  text: readonly [to: string, say?: string] | null,
  source: string,
  hours: CrisisLine['hours'] = 'always',
): CrisisLine {
  return { id, name, call, text: text && { to: text[0], say: text[1] ?? null }, hours, source }
}
