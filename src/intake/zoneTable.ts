/**
 * What zones are called. Under each of the areas of the IANA database its zones, a line each: as Windows, Outlook and
 * Exchange call them, with `^` for " Standard Time", by identifier (the Unicode CLDR's windowsZones, territory 001) and
 * by what their menus say after the offset; words of the places that Windows shows for them, folded to plain small
 * letters (checked with `TimeZoneNames`, MIT, which has them from Windows 11 itself); and short names that engines know
 * differently or not at all (the `backward` file of the IANA database and the abbreviations it gives, without those that
 * nobody uses as a name). A short name of several means the first, unless home keeps the standard time of another.
 */
const TABLE = `Africa/
Cairo;Egypt^;cairo|kairo|caire;egypt
Casablanca;Morocco^;casablanca
Johannesburg;South Africa^;harare|pretoria;sast
Juba;South Sudan^;juba|yuba
Khartoum;Sudan^;khartoum|khartum|jartum|cartum|khartoem
Lagos;West Central Africa|W. Central Africa^;zentralafrika|westzentralafrika|afrique|africa|centrafricana;wat
Maputo;;;cat
Nairobi;E. Africa^;nairobi;eat
Sao_Tome;Sao Tome^;tome
Tripoli;Libya^;tripoli|tripolis;libya
Windhoek;Namibia^;windhoek|windhuk
America/
Adak;Aleutian^;aleuten|aleoutiennes|aleutianas|aleutine|aleutas|aleoeten|aleutian
Anchorage;Alaskan^;alaska|alasca;akst|akdt
Araguaina;Tocantins^;araguaina
Asuncion;Paraguay^;asuncion|assuncao
Bahia;Bahia^;salvador
Bogota;SA Pacific^;bogota|lima|quito
Buenos_Aires;Argentina^|City of Buenos Aires;aires;art
Cancun;Eastern^ (Mexico);chetumal
Caracas;Venezuela^;caracas
Cayenne;Georgetown|SA Eastern^;cayenne|cayena|caiena|fortaleza
Chicago;Central Time (US & Canada)|Central^|Central;;cst|cdt|ct|cst6cdt|hnc|hac
Cuiaba;Manaus|Central Brazilian^;cuiaba
Denver;Mountain Time (US & Canada)|Mountain^|Mountain;;mst|mdt|mt|mst7mdt|navajo|hnr|har
Godthab;Greenland^;greenland|gronland|groenland|groenlandia|gronelandia
Grand_Turk;Turks And Caicos^;caicos|caiques|caicosinseln|caicoseilanden
Guatemala;Central America|Central America^;mittelamerika|zentralamerika|amerique|america|amerika
Halifax;Atlantic Time (Canada)|Atlantic^;;ast|adt|hna|haa
Havana;Cuba^;havana|havanna|havane|habana|avana;cuba
Indianapolis;US Eastern^;indiana
Jamaica;;;jamaica
La_Paz;SA Western^;georgetown|paz|juan|manaus|manaos
Los_Angeles;Pacific Time (US & Canada)|Pacific^|Pacific;;pst|pdt|pt|pst8pdt|hnp|hap
Mazatlan;Mountain^ (Mexico);chihuahua|paz|mazatlan
Mexico_City;Central^ (Mexico);guadalajara|monterrey|mexiko|mexico|messico
Miquelon;Saint Pierre^;miquelon|miquelao
Montevideo;Montevideo^;montevideo|montevideu
New_York;Eastern Time (US & Canada)|Eastern^|Eastern;;est|edt|et|est5edt|hne|hae
Phoenix;US Mountain^;arizona
Port-au-Prince;Haiti^;haiti
Punta_Arenas;Magallanes^;arenas
Regina;Canada Central^;saskatchewan
Santiago;Pacific SA^;santiago
Sao_Paulo;E. South America^;brasilia|brasil;brt
St_Johns;Newfoundland^;newfoundland|neufundland|terranova;nst|ndt|hnt|hat
Tijuana;Pacific^ (Mexico);tijuana|california|niederkalifornien|californie
Whitehorse;Yukon^;yukon
Europe/
Astrakhan;Astrakhan^;astrakhan|astrachan
Athens;;;eet|eest|oez|oesz
Berlin;W. Europe^;amsterdam|amsterda|amesterdao|berlin|berlino|berlim|berlijn|bern|berne|berna|rome|rom|roma|stockholm|estocolmo|stoccolma|vienna|wien|vienne|viena|wenen|mitteleuropaische;cet|cest|mez|mesz|met|mest|hec|heec
Bucharest;GTB^;athens|athen|athenes|atenas|atene|athene|bucharest|bukarest|bucarest|bucareste|boekarest
Budapest;Central Europe^;belgrade|belgrad|belgrado|bratislava|pressburg|budapest|budapeste|boedapest|ljubljana|liubliana|lubiana|prague|prag|praga|praag
Chisinau;E. Europe^;chisinau|kischinau
Dublin;;;eire
Istanbul;Turkey^;istanbul|estambul|istambul;turkey|trt
Kaliningrad;Kaliningrad^;kaliningrad|kaliningrado
Kiev;FLE^;helsinki|helsinque|helsinquia|kyiv|kiev|kiew|riga|sofia|tallinn|tallin|vilnius|wilna|vilna
Lisbon;;;wet|west|portugal
London;GMT^|Greenwich^: Dublin, Edinburgh, Lisbon, London;dublin|dublino|edinburgh|edimbourg|edimburgo|edinburgo|lisbon|lissabon|lisbonne|lisboa|lisbona|london|londres|londra|londen;bst|gb|gb-eire
Minsk;Belarus^;minsk
Moscow;Moscow, St. Petersburg, Volgograd|Russian^|Moscow, St. Petersburg;moscow|moskau|moscou|moscu|mosca|moscovo|moskou;msk|w-su
Paris;Romance^;brussels|brussel|bruxelles|bruselas|bruxelas|copenhagen|kopenhagen|copenhague|copenaghen|copenhaga|madrid|madri|paris|parigi|parijs|romance
Samara;Russia Time Zone 3;samara|izhevsk|ischewsk
Saratov;Saratov^;saratov
Volgograd;Volgograd^;volgograd|wolgograd|volgogrado
Warsaw;Central European^;sarajevo|skopje|skopie|skoplie|warsaw|warschau|varsovie|varsovia|varsavia|zagreb|zagabria;poland
Asia/
Amman;Jordan^;amman|ama
Baghdad;Arabic^;baghdad|bagdad|bagda|bagdade
Baku;Azerbaijan^;baku|bakou|bakoe
Bangkok;SE Asia^;bangkok|hanoi|jakarta|djakarta|yakarta|giacarta|bancoc|jacarta|banguecoque
Barnaul;Altai^;barnaul|barnaoul|gorno
Beirut;Middle East^;beirut|beyrouth|beirute|beiroet
Bishkek;Central Asia^;bishkek|astana|bischkek|bichkek
Calcutta;India^;chennai|kolkata|mumbai|delhi|deli|bombay|madras;ist
Chita;Transbaikal^;chita|tsjita|tschita
Colombo;Sri Lanka^;jayawardenepura|colombo
Damascus;Syria^;damascus|damaskus|damas|damasco
Dhaka;Bangladesh^;dhaka|dakka|dacca|daca;bst
Dubai;Arabian^;dhabi|dabi|muscat|muskat|mascate
Hebron;West Bank^;gaza|hebron|hebrom
Hong_Kong;;;hongkong|hkt
Hovd;W. Mongolia^;hovd
Irkutsk;North Asia East^;irkutsk|irkoutsk|irkoetsk
Jerusalem;Israel^;jerusalem|jerusalen|gerusalemme|jeruzalem;israel|ist|idt
Kabul;Afghanistan^;kabul|kaboul|cabul|kaboel
Kamchatka;Russia Time Zone 11;kamchatsky|kamtschatski|kamtchatski|kamtsjatski|anadyr|kamtschatka|kamchatka|kamtchatka
Karachi;Pakistan^;islamabad|karachi|karatschi|islamabade|carachi;pkt
Katmandu;Nepal^;kathmandu|katmandu|katmandou
Krasnoyarsk;North Asia^;krasnoyarsk|krasnojarsk|krasnoiarsk
Magadan;Magadan^;magadan|magada
Novosibirsk;N. Central Asia^;novosibirsk|nowosibirsk|novossibirsk
Omsk;Omsk^;omsk
Pyongyang;North Korea^;pyongyang|pjongjang
Qyzylorda;Qyzylorda^;astana|qyzylorda
Rangoon;Myanmar^;yangon|rangoon|rangun
Riyadh;Arab^;kuwait|riyadh|riad|koweit|riyad|riade|koeweit;ast
Sakhalin;Sakhalin^;sakhalin|sachalin|sakhaline|sajalin
Seoul;Korea^;seoul|seul;rok|kst
Shanghai;China^;beijing|peking|pekin|pechino|pequim|chongqing|chonquim|hongkong|kong|urumqi|urumchi;prc|cst
Singapore;Singapore^;lumpur|singapore|singapur|singapour|cingapura|singapura;singapore|sgt
Srednekolymsk;Russia Time Zone 10;chokurdakh|tschokurdach
Taipei;Taipei^;taipei|taipeh|taipe;roc
Tashkent;West Asia^;tashkent|taschkent|tachkent|tasjkent|ashgabat|aschgabat|achgabat
Tbilisi;Georgian^;tbilisi|tiflis|tbilissi
Tehran;Iran^;tehran|teheran|teera|teerao;iran
Tokyo;Tokyo^;osaka|osaca|sapporo|tokyo|tokio|toquio;japan|jst
Tomsk;Tomsk^;tomsk
Ulaanbaatar;Ulaanbaatar^;ulaanbaatar|bator
Vladivostok;Vladivostok^;vladivostok|wladiwostok|vladivostoque
Yakutsk;Yakutsk^;yakutsk|jakutsk|yakoutsk
Yekaterinburg;Ekaterinburg^;ekaterinburg|yekaterinburg|jekaterinburg|iekaterinbourg|ekaterimburgo|ecaterimburgo|ekaterinbourg
Yerevan;Baku, Tbilisi, Yerevan|Caucasus^;yerevan|eriwan|erevan|ierevan
Atlantic/
Azores;Azores^;azores|azoren|azzorre|acores
Cape_Verde;Cape Verde Islands|Cape Verde^|Cabo Verde Is.;verde
Reykjavik;Greenwich^;monrovia|reykjavik|reikiavik|reiquiavique|casablanca;iceland
Australia/
Adelaide;Cen. Australia^;adelaide|adelaida;acst|acdt
Brisbane;E. Australia^;brisbane
Darwin;AUS Central^;darwin
Eucla;Aus Central W.^;eucla
Hobart;Tasmania^;hobart
Lord_Howe;Lord Howe^|Lord Howe Island;howe
Perth;W. Australia^;perth;awst
Sydney;AUS Eastern^;canberra|camberra|melbourne|sydney|sidney|sidnei;aest|aedt|aet
Etc/
GMT+11;UTC-11
GMT+12;International Date Line West|Dateline^
GMT+2;Mid-Atlantic|UTC-02
GMT+8;UTC-08
GMT+9;UTC-09
GMT-12;UTC+12
GMT-13;UTC+13
UTC;Coordinated Universal Time|UTC;weltzeit|universel|universal|universale|universele;utc|uct|gmt|gmt0|gmt+0|gmt-0|z|zulu|universal|greenwich
Indian/
Mauritius;Mauritius^;louis
Pacific/
Apia;Midway Island, Samoa|Samoa^;samoa
Auckland;New Zealand^;auckland|wellington;nz|nzst|nzdt
Bougainville;Bougainville^;bougainville
Chatham;Chatham Islands^;chatham;nz-chat
Easter;Easter Island^;osterinsel|paques|pascua|pasqua|pascoa|paaseiland|easter
Fiji;Fiji, Kamchatka, Marshall Is.|Fiji^;fiji|fidschi|fidji|fiyi
Guadalcanal;Magadan, Solomon Islands, New Caledonia|Central Pacific^|Solomon Is., New Caledonia;solomon|salomonen|salomon|salomone|salomao|salomonseilanden
Honolulu;Hawaiian^;hawaii|hawai|havai;hst
Kiritimati;Line Islands^;kiritimati
Kwajalein;;;kwajalein
Marquesas;Marquesas^;marquesas|marquises|marquesaseilanden
Norfolk;Norfolk^;norfolk|norfolkinsel|norfolkeiland
Port_Moresby;West Pacific^;guam|moresby
Tongatapu;Tonga^;alofa|nukualofa`

/** The zones of each name in one of the columns, in order. */
function zonesBy(column: 1 | 2 | 3): ReadonlyMap<string, readonly string[]> {
  const zones = new Map<string, string[]>()
  let area = ''
  for (const line of TABLE.split('\n')) {
    if (line.endsWith('/')) area = line
    const cells = line.split(';')
    for (const name of cells[column]?.replaceAll('^', ' Standard Time').toLowerCase().split('|') ?? [])
      if (name !== '') zones.set(name, [...(zones.get(name) ?? []), area + cells[0]])
  }
  return zones
}

/** By the names of Windows, by words of places, by short names; all in small letters. */
export const ZONES_OF_WINDOWS = zonesBy(1)
export const ZONES_OF_PLACES = zonesBy(2)
export const ZONES_OF_SHORT_NAMES = zonesBy(3)
