import { ianaZone, type Zone } from './zone.ts'

/**
 * Words of the names that Windows shows for its zones in German, French, Spanish, Italian, Portuguese and Dutch, and in
 * older versions in English, folded to plain small letters. One word is enough to tell a zone, together with the offset
 * before it. Checked with the names in `TimeZoneNames` (MIT), which has them from Windows 11 itself.
 */
const PLACES: Readonly<Record<string, string>> = {
  'Africa/Cairo': 'cairo|kairo|caire',
  'Africa/Casablanca': 'casablanca',
  'Africa/Johannesburg': 'harare|pretoria',
  'Africa/Juba': 'juba|yuba',
  'Africa/Khartoum': 'khartoum|khartum|jartum|cartum|khartoem',
  'Africa/Lagos': 'zentralafrika|westzentralafrika|afrique|africa|centrafricana',
  'Africa/Nairobi': 'nairobi',
  'Africa/Sao_Tome': 'tome',
  'Africa/Tripoli': 'tripoli|tripolis',
  'Africa/Windhoek': 'windhoek|windhuk',
  'America/Adak': 'aleuten|aleoutiennes|aleutianas|aleutine|aleutas|aleoeten|aleutian',
  'America/Anchorage': 'alaska|alasca',
  'America/Araguaina': 'araguaina',
  'America/Asuncion': 'asuncion|assuncao',
  'America/Bahia': 'salvador',
  'America/Bogota': 'bogota|lima|quito',
  'America/Buenos_Aires': 'aires',
  'America/Cancun': 'chetumal',
  'America/Caracas': 'caracas',
  'America/Cayenne': 'cayenne|cayena|caiena|fortaleza',
  'America/Cuiaba': 'cuiaba',
  'America/Godthab': 'greenland|gronland|groenland|groenlandia|gronelandia',
  'America/Grand_Turk': 'caicos|caiques|caicosinseln|caicoseilanden',
  'America/Guatemala': 'mittelamerika|zentralamerika|amerique|america|amerika',
  'America/Havana': 'havana|havanna|havane|habana|avana',
  'America/Indianapolis': 'indiana',
  'America/La_Paz': 'georgetown|paz|juan|manaus|manaos',
  'America/Mazatlan': 'chihuahua|paz|mazatlan',
  'America/Mexico_City': 'guadalajara|monterrey|mexiko|mexico|messico',
  'America/Miquelon': 'miquelon|miquelao',
  'America/Montevideo': 'montevideo|montevideu',
  'America/Phoenix': 'arizona',
  'America/Port-au-Prince': 'haiti',
  'America/Punta_Arenas': 'arenas',
  'America/Regina': 'saskatchewan',
  'America/Santiago': 'santiago',
  'America/Sao_Paulo': 'brasilia|brasil',
  'America/St_Johns': 'newfoundland|neufundland|terranova',
  'America/Tijuana': 'tijuana|california|niederkalifornien|californie',
  'America/Whitehorse': 'yukon',
  'Asia/Amman': 'amman|ama',
  'Asia/Baghdad': 'baghdad|bagdad|bagda|bagdade',
  'Asia/Baku': 'baku|bakou|bakoe',
  'Asia/Bangkok': 'bangkok|hanoi|jakarta|djakarta|yakarta|giacarta|bancoc|jacarta|banguecoque',
  'Asia/Barnaul': 'barnaul|barnaoul|gorno',
  'Asia/Beirut': 'beirut|beyrouth|beirute|beiroet',
  'Asia/Bishkek': 'bishkek|astana|bischkek|bichkek',
  'Asia/Calcutta': 'chennai|kolkata|mumbai|delhi|deli|bombay|madras',
  'Asia/Chita': 'chita|tsjita|tschita',
  'Asia/Colombo': 'jayawardenepura|colombo',
  'Asia/Damascus': 'damascus|damaskus|damas|damasco',
  'Asia/Dhaka': 'dhaka|dakka|dacca|daca',
  'Asia/Dubai': 'dhabi|dabi|muscat|muskat|mascate',
  'Asia/Hebron': 'gaza|hebron|hebrom',
  'Asia/Hovd': 'hovd',
  'Asia/Irkutsk': 'irkutsk|irkoutsk|irkoetsk',
  'Asia/Jerusalem': 'jerusalem|jerusalen|gerusalemme|jeruzalem',
  'Asia/Kabul': 'kabul|kaboul|cabul|kaboel',
  'Asia/Kamchatka': 'kamchatsky|kamtschatski|kamtchatski|kamtsjatski|anadyr|kamtschatka|kamchatka|kamtchatka',
  'Asia/Karachi': 'islamabad|karachi|karatschi|islamabade|carachi',
  'Asia/Katmandu': 'kathmandu|katmandu|katmandou',
  'Asia/Krasnoyarsk': 'krasnoyarsk|krasnojarsk|krasnoiarsk',
  'Asia/Magadan': 'magadan|magada',
  'Asia/Novosibirsk': 'novosibirsk|nowosibirsk|novossibirsk',
  'Asia/Omsk': 'omsk',
  'Asia/Pyongyang': 'pyongyang|pjongjang',
  'Asia/Qyzylorda': 'astana|qyzylorda',
  'Asia/Rangoon': 'yangon|rangoon|rangun',
  'Asia/Riyadh': 'kuwait|riyadh|riad|koweit|riyad|riade|koeweit',
  'Asia/Sakhalin': 'sakhalin|sachalin|sakhaline|sajalin',
  'Asia/Seoul': 'seoul|seul',
  'Asia/Shanghai': 'beijing|peking|pekin|pechino|pequim|chongqing|chonquim|hongkong|kong|urumqi|urumchi',
  'Asia/Singapore': 'lumpur|singapore|singapur|singapour|cingapura|singapura',
  'Asia/Srednekolymsk': 'chokurdakh|tschokurdach',
  'Asia/Taipei': 'taipei|taipeh|taipe',
  'Asia/Tashkent': 'tashkent|taschkent|tachkent|tasjkent|ashgabat|aschgabat|achgabat',
  'Asia/Tbilisi': 'tbilisi|tiflis|tbilissi',
  'Asia/Tehran': 'tehran|teheran|teera|teerao',
  'Asia/Tokyo': 'osaka|osaca|sapporo|tokyo|tokio|toquio',
  'Asia/Tomsk': 'tomsk',
  'Asia/Ulaanbaatar': 'ulaanbaatar|bator',
  'Asia/Vladivostok': 'vladivostok|wladiwostok|vladivostoque',
  'Asia/Yakutsk': 'yakutsk|jakutsk|yakoutsk',
  'Asia/Yekaterinburg':
    'ekaterinburg|yekaterinburg|jekaterinburg|iekaterinbourg|ekaterimburgo|ecaterimburgo|ekaterinbourg',
  'Asia/Yerevan': 'yerevan|eriwan|erevan|ierevan',
  'Atlantic/Azores': 'azores|azoren|azzorre|acores',
  'Atlantic/Cape_Verde': 'verde',
  'Atlantic/Reykjavik': 'monrovia|reykjavik|reikiavik|reiquiavique|casablanca',
  'Australia/Adelaide': 'adelaide|adelaida',
  'Australia/Brisbane': 'brisbane',
  'Australia/Darwin': 'darwin',
  'Australia/Eucla': 'eucla',
  'Australia/Hobart': 'hobart',
  'Australia/Lord_Howe': 'howe',
  'Australia/Perth': 'perth',
  'Australia/Sydney': 'canberra|camberra|melbourne|sydney|sidney|sidnei',
  'Etc/UTC': 'weltzeit|universel|universal|universale|universele',
  'Europe/Astrakhan': 'astrakhan|astrachan',
  'Europe/Berlin':
    'amsterdam|amsterda|amesterdao|berlin|berlino|berlim|berlijn|bern|berne|berna|rome|rom|roma|stockholm|estocolmo|stoccolma|vienna|wien|vienne|viena|wenen|mitteleuropaische',
  'Europe/Bucharest':
    'athens|athen|athenes|atenas|atene|athene|bucharest|bukarest|bucarest|bucareste|boekarest',
  'Europe/Budapest':
    'belgrade|belgrad|belgrado|bratislava|pressburg|budapest|budapeste|boedapest|ljubljana|liubliana|lubiana|prague|prag|praga|praag',
  'Europe/Chisinau': 'chisinau|kischinau',
  'Europe/Istanbul': 'istanbul|estambul|istambul',
  'Europe/Kaliningrad': 'kaliningrad|kaliningrado',
  'Europe/Kiev': 'helsinki|helsinque|helsinquia|kyiv|kiev|kiew|riga|sofia|tallinn|tallin|vilnius|wilna|vilna',
  'Europe/London':
    'dublin|dublino|edinburgh|edimbourg|edimburgo|edinburgo|lisbon|lissabon|lisbonne|lisboa|lisbona|london|londres|londra|londen',
  'Europe/Minsk': 'minsk',
  'Europe/Moscow': 'moscow|moskau|moscou|moscu|mosca|moscovo|moskou',
  'Europe/Paris':
    'brussels|brussel|bruxelles|bruselas|bruxelas|copenhagen|kopenhagen|copenhague|copenaghen|copenhaga|madrid|madri|paris|parigi|parijs|romance',
  'Europe/Samara': 'samara|izhevsk|ischewsk',
  'Europe/Saratov': 'saratov',
  'Europe/Volgograd': 'volgograd|wolgograd|volgogrado',
  'Europe/Warsaw':
    'sarajevo|skopje|skopie|skoplie|warsaw|warschau|varsovie|varsovia|varsavia|zagreb|zagabria',
  'Indian/Mauritius': 'louis',
  'Pacific/Apia': 'samoa',
  'Pacific/Auckland': 'auckland|wellington',
  'Pacific/Bougainville': 'bougainville',
  'Pacific/Chatham': 'chatham',
  'Pacific/Easter': 'osterinsel|paques|pascua|pasqua|pascoa|paaseiland|easter',
  'Pacific/Fiji': 'fiji|fidschi|fidji|fiyi',
  'Pacific/Guadalcanal': 'solomon|salomonen|salomon|salomone|salomao|salomonseilanden',
  'Pacific/Honolulu': 'hawaii|hawai|havai',
  'Pacific/Kiritimati': 'kiritimati',
  'Pacific/Marquesas': 'marquesas|marquises|marquesaseilanden',
  'Pacific/Norfolk': 'norfolk|norfolkinsel|norfolkeiland',
  'Pacific/Port_Moresby': 'guam|moresby',
  'Pacific/Tongatapu': 'alofa|nukualofa',
}

const ZONES = new Map<string, string[]>()
for (const [zone, words] of Object.entries(PLACES))
  for (const word of words.split('|')) ZONES.set(word, [...(ZONES.get(word) ?? []), zone])

/** Zones of the United States and Canada, by their winter's offset in hours: every language has other words for them. */
const NORTH_AMERICA: Readonly<Record<string, string>> = {
  '-3.5': 'America/St_Johns',
  '-4': 'America/Halifax',
  '-5': 'America/New_York',
  '-6': 'America/Chicago',
  '-7': 'America/Denver',
  '-8': 'America/Los_Angeles',
}

/** What platforms call a zone's time: Europe's first, as its words end like America's, in French and Spanish for the most part. */
const NAMED_TIMES: readonly (readonly [RegExp, string])[] = [
  [/europ.*central|midden-?europ|^europe de l'ouest$/, 'Europe/Berlin'],
  [/europ.*(?:l'est$|del este$|oriental)|osteurop|eastern europ/, 'Europe/Athens'],
  [/europ.*(?:l'ouest$|del oeste$|occidental)|westeurop|western europ/, 'Europe/Lisbon'],
  [/^british (?:summer )?time$/, 'Europe/London'],
  [/^heure .*terre-neuve/, 'America/St_Johns'],
  [/^(?:heure|hora) .*(?:atlantique|atlantico)$/, 'America/Halifax'],
  [/^(?:est|(?:heure|hora) .*(?:de l'est|del este|oriental))$/, 'America/New_York'],
  [/^(?:heure|hora) .*(?:du centre|central)$/, 'America/Chicago'],
  [/^rocheuses$|^(?:heure|hora) .*(?:rocheuses|montana)$/, 'America/Denver'],
  [/^pacifique$|^(?:heure|hora) .*(?:pacifique|pacifico)$/, 'America/Los_Angeles'],
]

const HOUR = 3_600_000

/**
 * The IANA zone of a name by the places in it, such as `(utc+01:00) amsterdam, berlin, bern, rom, stockholm, wien`.
 * `offset` is what the name says of its zone's winter, in milliseconds; a place whose winter is another is passed over.
 */
export function zoneOfPlaces(name: string, offset: number | null): string | null {
  const plain = name.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('’', "'")
  const words = plain.replace(/^\([^)]*\)/, '').match(/[a-z]+/g) ?? []
  if (words.length > MOST_WORDS) return null
  const votes = new Map<string, number>()
  for (const word of words) {
    // A continent tells no zone by itself.
    if (offset === null && /^a(?:fri|mer)[iy]/.test(word)) continue
    for (const zone of ZONES.get(word) ?? [])
      if (offset === null || hasOffset(zone, offset)) votes.set(zone, (votes.get(zone) ?? 0) + 1)
  }
  const [most] = [...votes].sort((a, b) => b[1] - a[1])
  // Without an offset, other words than places make it a name of something else.
  if (most && (offset !== null || 2 * most[1] >= words.length)) return most[0]
  if (offset === null)
    return NAMED_TIMES.find(([pattern]) => pattern.test(plain.replace(/ nord-americain$/, '')))?.[1] ?? null
  const isNorthAmerican = /canad|kanad|daylight|terr[ae][ -]n/.test(plain)
  return isNorthAmerican ? (NORTH_AMERICA[offset / HOUR] ?? null) : null
}

const MOST_WORDS = 30

/** In winter or in summer, and now or ten years ago: zones change, and names in files stay. */
function hasOffset(name: string, offset: number): boolean {
  const zone: Zone | null = ianaZone(name)
  return YEARS.some((at) => zone?.offsetAt(at) === offset)
}

const YEARS = [2012, 2018, 2024].flatMap((year) => [Date.UTC(year, 0), Date.UTC(year, 6)])
