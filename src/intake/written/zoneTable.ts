/**
 * What zones are called. Under each of the areas of the IANA database its zones, a line each: as Windows, Outlook and
 * Exchange call them, with `*` for its own name and `^` for " Standard Time", by identifier (the Unicode CLDR's windowsZones, territory 001) and
 * by what their menus say after the offset; words of the places that Windows shows for them, folded to plain small
 * letters (checked with `TimeZoneNames`, MIT, which has them from Windows 11 itself); and short names that engines know
 * differently or not at all (the `backward` file of the IANA database and the abbreviations it gives, without those that
 * nobody uses as a name). A short name of several means the first, unless home keeps the standard time of another.
 */
const TABLE = `Africa/
Cairo;Egypt^;*|kairo|caire
Casablanca;Morocco^;*
Johannesburg;South Africa^;harare|pretoria;sast
Juba;South Sudan^;*|yuba
Khartoum;Sudan^;*|khartum|jartum|cartum|khartoem
Lagos;West Central Africa|W. Central Africa^;zentralafrika|westzentralafrika|afrique|africa|centrafricana;wat
Maputo;;;cat
Nairobi;E. Africa^;*;eat
Sao_Tome;Sao Tome^;tome
Tripoli;Libya^;*|tripolis
Windhoek;Namibia^;*|windhuk
America/
Adak;Aleutian^;aleuten|aleoutiennes|aleutianas|aleutine|aleutas|aleoeten|aleutian
Anchorage;Alaskan^;alaska|alasca;akst|akdt
Araguaina;Tocantins^;*
Asuncion;Paraguay^;*|assuncao
Bahia;*^;salvador
Bogota;SA Pacific^;*|lima|quito
Buenos_Aires;Argentina^|City of Buenos Aires;aires;art
Cancun;Eastern^ (Mexico);chetumal
Caracas;Venezuela^;*
Cayenne;Georgetown|SA Eastern^;*|cayena|caiena|fortaleza
Chicago;Central Time (US & Canada)|Central^;;cst|cdt|ct|cst6cdt|hnc|hac
Cuiaba;Manaus|Central Brazilian^;*
Denver;Mountain Time (US & Canada)|Mountain^;;mst|mdt|mt|mst7mdt|hnr|har
Godthab;Greenland^;greenland|gronland|groenland|groenlandia|gronelandia
Grand_Turk;Turks And Caicos^;caicos|caiques|caicosinseln|caicoseilanden
Guatemala;Central America^;mittelamerika|zentralamerika|amerique|america|amerika
Halifax;Atlantic Time (Canada)|Atlantic^;;ast|adt|hna|haa
Havana;Cuba^;*|havanna|havane|habana|avana
Indianapolis;US Eastern^;indiana
La_Paz;SA Western^;georgetown|paz|juan|manaus|manaos
Los_Angeles;Pacific Time (US & Canada)|Pacific^;;pst|pdt|pt|pst8pdt|hnp|hap
Mazatlan;Mountain^ (Mexico);chihuahua|paz|*
Mexico_City;Central^ (Mexico);guadalajara|monterrey|mexiko|mexico|messico
Miquelon;Saint Pierre^;*|miquelao
Montevideo;*^;*|montevideu
New_York;Eastern Time (US & Canada)|Eastern^;;est|edt|et|est5edt|hne|hae
Phoenix;US Mountain^;arizona
Port-au-Prince;Haiti^;haiti
Punta_Arenas;Magallanes^;arenas
Regina;Canada Central^;saskatchewan
Santiago;Pacific SA^;*
Sao_Paulo;E. South America^;brasilia|brasil;brt
St_Johns;Newfoundland^;newfoundland|neufundland|terranova;nst|ndt|hnt|hat
Tijuana;Pacific^ (Mexico);*|california|niederkalifornien|californie
Whitehorse;Yukon^;yukon
Europe/
Astrakhan;*^;*|astrachan
Athens;;;eet|eest|oez|oesz
Berlin;W. Europe^;amsterdam|amsterda|amesterdao|*|berlino|berlim|berlijn|bern|berne|berna|rome|rom|roma|stockholm|estocolmo|stoccolma|vienna|wien|vienne|viena|wenen|mitteleuropaische;cet|cest|mez|mesz|met|mest|hec|heec
Bucharest;GTB^;athens|athen|athenes|atenas|atene|athene|*|bukarest|bucarest|bucareste|boekarest
Budapest;Central Europe^;belgrade|belgrad|belgrado|bratislava|pressburg|*|budapeste|boedapest|ljubljana|liubliana|lubiana|prague|prag|praga|praag
Chisinau;E. Europe^;*|kischinau
Istanbul;Turkey^;*|estambul|istambul;trt
Kaliningrad;*^;*|kaliningrado
Kiev;FLE^;helsinki|helsinque|helsinquia|kyiv|*|kiew|riga|sofia|tallinn|tallin|vilnius|wilna|vilna
Lisbon;;;wet|west
London;GMT^|Greenwich^: Dublin, Edinburgh, Lisbon, London;dublin|dublino|edinburgh|edimbourg|edimburgo|edinburgo|lisbon|lissabon|lisbonne|lisboa|lisbona|*|londres|londra|londen;bst|gb
Minsk;Belarus^;*
Moscow;Moscow, St. Petersburg, Volgograd|Russian^|Moscow, St. Petersburg;*|moskau|moscou|moscu|mosca|moscovo|moskou;msk
Paris;Romance^;brussels|brussel|bruxelles|bruselas|bruxelas|copenhagen|kopenhagen|copenhague|copenaghen|copenhaga|madrid|madri|*|parigi|parijs|romance
Samara;Russia Time Zone 3;*|izhevsk|ischewsk
Saratov;*^;*
Volgograd;*^;*|wolgograd|volgogrado
Warsaw;Central European^;sarajevo|skopje|skopie|skoplie|*|warschau|varsovie|varsovia|varsavia|zagreb|zagabria
Asia/
Amman;Jordan^;*|ama
Baghdad;Arabic^;*|bagdad|bagda|bagdade
Baku;Azerbaijan^;*|bakou|bakoe
Bangkok;SE Asia^;*|hanoi|jakarta|djakarta|yakarta|giacarta|bancoc|jacarta|banguecoque
Barnaul;Altai^;*|barnaoul|gorno
Beirut;Middle East^;*|beyrouth|beirute|beiroet
Bishkek;Central Asia^;*|astana|bischkek|bichkek
Calcutta;India^;chennai|kolkata|mumbai|delhi|deli|bombay|madras;ist
Chita;Transbaikal^;*|tsjita|tschita
Colombo;Sri Lanka^;jayawardenepura|*
Damascus;Syria^;*|damaskus|damas|damasco
Dhaka;Bangladesh^;*|dakka|dacca|daca;bst
Dubai;Arabian^;dhabi|dabi|muscat|muskat|mascate
Hebron;West Bank^;gaza|*|hebrom
Hong_Kong;;;hkt
Hovd;W. Mongolia^;*
Irkutsk;North Asia East^;*|irkoutsk|irkoetsk
Jerusalem;Israel^;*|jerusalen|gerusalemme|jeruzalem;ist|idt
Kabul;Afghanistan^;*|kaboul|cabul|kaboel
Kamchatka;Russia Time Zone 11;kamchatsky|kamtschatski|kamtchatski|kamtsjatski|anadyr|kamtschatka|*|kamtchatka
Karachi;Pakistan^;islamabad|*|karatschi|islamabade|carachi;pkt
Katmandu;Nepal^;kathmandu|*|katmandou
Krasnoyarsk;North Asia^;*|krasnojarsk|krasnoiarsk
Magadan;*^;*|magada
Novosibirsk;N. Central Asia^;*|nowosibirsk|novossibirsk
Omsk;*^;*
Pyongyang;North Korea^;*|pjongjang
Qyzylorda;*^;astana|*
Rangoon;Myanmar^;yangon|*|rangun
Riyadh;Arab^;kuwait|*|riad|koweit|riyad|riade|koeweit;ast
Sakhalin;*^;*|sachalin|sakhaline|sajalin
Seoul;Korea^;*|seul;rok|kst
Shanghai;China^;beijing|peking|pekin|pechino|pequim|chongqing|chonquim|hongkong|kong|urumqi|urumchi;prc|cst
Singapore;*^;lumpur|*|singapur|singapour|cingapura|singapura;sgt
Srednekolymsk;Russia Time Zone 10;chokurdakh|tschokurdach
Taipei;*^;*|taipeh|taipe;roc
Tashkent;West Asia^;*|taschkent|tachkent|tasjkent|ashgabat|aschgabat|achgabat
Tbilisi;Georgian^;*|tiflis|tbilissi
Tehran;Iran^;*|teheran|teera|teerao
Tokyo;*^;osaka|osaca|sapporo|*|tokio|toquio;jst
Tomsk;*^;*
Ulaanbaatar;*^;*|bator
Vladivostok;*^;*|wladiwostok|vladivostoque
Yakutsk;*^;*|jakutsk|yakoutsk
Yekaterinburg;Ekaterinburg^;ekaterinburg|*|jekaterinburg|iekaterinbourg|ekaterimburgo|ecaterimburgo|ekaterinbourg
Yerevan;Baku, Tbilisi, Yerevan|Caucasus^;*|eriwan|erevan|ierevan
Atlantic/
Azores;*^;*|azoren|azzorre|acores
Cape_Verde;Cape Verde Islands|Cape Verde^|Cabo Verde Is.;verde
Reykjavik;Greenwich^;monrovia|*|reikiavik|reiquiavique|casablanca
Australia/
Adelaide;Cen. Australia^;*|adelaida;acst|acdt
Brisbane;E. Australia^;*
Darwin;AUS Central^;*
Eucla;Aus Central W.^;*
Hobart;Tasmania^;*
Lord_Howe;Lord Howe^|Lord Howe Island;howe
Perth;W. Australia^;*;awst
Sydney;AUS Eastern^;canberra|camberra|melbourne|*|sidney|sidnei;aest|aedt|aet
Etc/
GMT+11;UTC-11
GMT+12;International Date Line West|Dateline^
GMT+2;Mid-Atlantic|UTC-02
GMT+8;UTC-08
GMT+9;UTC-09
GMT-12;UTC+12
GMT-13;UTC+13
UTC;Coordinated Universal Time|*;weltzeit|universel|universal|universale|universele;*|uct|gmt|gmt0|gmt+0|gmt-0|z|greenwich
Indian/
Mauritius;*^;louis
Pacific/
Apia;Midway Island, Samoa|Samoa^;samoa
Auckland;New Zealand^;*|wellington;nz|nzst|nzdt
Bougainville;*^;*
Chatham;Chatham Islands^;*
Easter;Easter Island^;osterinsel|paques|pascua|pasqua|pascoa|paaseiland|*
Fiji;Fiji, Kamchatka, Marshall Is.|*^;*|fidschi|fidji|fiyi
Guadalcanal;Magadan, Solomon Islands, New Caledonia|Central Pacific^|Solomon Is., New Caledonia;solomon|salomonen|salomon|salomone|salomao|salomonseilanden
Honolulu;Hawaiian^;hawaii|hawai|havai;hst
Kiritimati;Line Islands^;*
Marquesas;*^;*|marquises|marquesaseilanden
Norfolk;*^;*|norfolkinsel|norfolkeiland
Port_Moresby;West Pacific^;guam|moresby
Tongatapu;Tonga^;alofa|nukualofa`

/** The zones of each name in one of the columns, in order. */
function zonesBy(column: 1 | 2 | 3): ReadonlyMap<string, readonly string[]> {
  const zones = new Map<string, string[]>()
  let area = ''
  for (const line of TABLE.split('\n')) {
    if (line.endsWith('/')) area = line
    const cells = line.split(';')
    const [city = ''] = cells
    const names = cells[column]
      ?.replaceAll('^', ' Standard Time')
      .replaceAll('*', city)
      .toLowerCase()
      .split('|')
    for (const name of names ?? [])
      if (name !== '') zones.set(name, [...(zones.get(name) ?? []), area + city])
  }
  return zones
}

/** By the names of Windows, by words of places, by short names; all in small letters. */
export const ZONES_OF_WINDOWS = zonesBy(1)
export const ZONES_OF_PLACES = zonesBy(2)
export const ZONES_OF_SHORT_NAMES = zonesBy(3)
