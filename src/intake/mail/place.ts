/** What a mailbox or label holds: what was sent, what came in, what was never sent, what was thrown away. */
export type MailPlace = 'sent' | 'received' | 'draft' | 'deleted'

/**
 * How mail programs name them, lower case, without accents: Gmail's folders and Takeout's labels, Outlook, Thunderbird,
 * Apple Mail, Roundcube, pine and mutt. What Outlook logs of its own work, under the person's name, is as unsent as a draft. Facts gathered from reports of real exports (Takeout in English, French, German,
 * Spanish, Catalan, Czech and Norwegian) and from the lists that mail servers and clients keep of such names.
 */
const NAMES: Readonly<Record<MailPlace | 'mark', string>> = {
  sent: `sent|sent mail|sent-mail|sent messages|sent items|sent email|sent objects|sentmail|sentbox
    |gesendet|gesendete|gesendete nachrichten|gesendete objekte|gesendete elemente|gesendete e-mails|gesendete mails
    |envoye|envoyes|messages envoyes|elements envoyes|objets envoyes|courrier envoye|courriels envoyes
    |enviado|enviados|elementos enviados|mensajes enviados|correo enviado|correos enviados|enviats|enviat
    |elements enviats|inviati|inviata|inviato|posta inviata|elementi inviati|messaggi inviati
    |enviada|enviadas|mensagens enviadas|itens enviados|e-mails enviados|e-mail enviado|correio enviado|email enviado
    |verzonden|verzonden berichten|verzonden items|verzonden e-mail|verstuurd|verzonden mail
    |skickat|skickade|skickat mail|skickade meddelanden|skickade objekt|skickad post|sendt|sendte|sendt mail|sendt post
    |sendte mails|sendte mail|sendte elementer|sendte meddelelser|sendte beskeder|sendt e-post|sendte e-poster|sende
    |lahetetyt|lahetetty|lahetetyt viestit|lahetetyt kohteet|sendir|wysłane|wysłana|elementy wysłane|poczta wysłana
    |wysłane wiadomosci|odeslane|odeslano|odeslana posta|odeslane zpravy|odeslana|odoslane|odoslana posta|odoslane spravy
    |elkuldott|elkuldott elemek|elkuldott levelek|elkuldottek|trimise|mesaje trimise|elemente trimise|expediate
    |gonderilmis|gonderilen|gonderilenler|gonderilmis postalar|gonderilmis ogeler|gonderilmis ogeler klasoru
    |poslano|poslane|poslana|poslani|poslana posta|poslato|saadetud|saadetud kirjad|issiusti|issiusta|issiustieji|nosutitie|nosutitas zinas
    |отправленные|отправлено|надіслані|відправлені|изпратени|испратено|послато|απεσταλμενα|σταλθεντα
    |נשלח|נשלחו|المرسل|المرسلة|الرسائل المرسلة|بريد مرسل|البريد المرسل|送信済み|送信済みメール|送信済みアイテム|已发送|已发邮件|已发送邮件|已寄出
    |寄件備份|寄件备份|보낸편지함|보낸 편지함|đa gui|thu đa gui|terkirim|pesan terkirim|surat terkirim|דואר יוצא
    |ส่งแล้ว|จดหมายที่ส่งแล้ว|ارسال شده|issiusti laiskai|nosutitas vestules|sendur postur|dihantar|mel dihantar|भेजे गए|भेजे गए मेल
    |भेजा गया|gonderildi|elkuldott uzenetek|보낸 메일|פריטים שנשלחו|bidalita|bidalitakoak|naipadala|naipadala na|naipadalang mail|প্রেরিত|அனுப்பியவை
    |gestuur|gestuurde pos|anfonwyd|ուղարկված|გაგზავნილი|gonderilənlər|已傳送郵件|已寄出郵件|已發送`,
  received: `inbox|in|posteingang|eingang|boite de reception|reception|recibidos|bandeja de entrada|entrada|rebuts
    |safata d'entrada|caixa de entrada|recebidos|recebidas|posta in arrivo|in arrivo|postvak in|inkorg|inkorgen|inboks
    |indbakke|innboks|saapuneet|postilaatikko|odebrane|skrzynka odbiorcza|dorucene|dorucena posta|beerkezett uzenetek
    |bejovo levelek|mesaje primite|gelen kutusu|входящие|вхідні|εισερχομενα|受信トレイ|收件箱|收件匣|받은편지함
    |spam|junk|junk mail|junk email|junk e-mail|bulk mail|junk-e-mail|spamverdacht|pourriel|pourriels|indesirables
    |courrier indesirable|courriel indesirable|correo no deseado|correo basura|posta indesiderata|lixo eletronico
    |ongewenste e-mail|skrappost|uonsket mail|søppelpost|roskaposti|nevyzadana posta|chat|chats`,
  draft: `draft|drafts|entwurfe|entwurf|brouillon|brouillons|borrador|borradores|esborranys|bozze|bozza|rascunho|rascunhos
    |concepten|utkast|kladde|kladder|luonnokset|szkice|wersje robocze|koncepty|piszkozatok|vazlatok|ciorne|taslaklar
    |черновики|чернетки|下書き|草稿|outbox|unsent messages|unsent|queue|postausgang|boite d'envoi|bandeja de salida
    |posta in uscita|caixa de saida|postvak uit|utkorg|udbakke|utboks|templates|vorlagen|modeles|scheduled|geplant
    |planifies|programados|programmati|agendados|gepland
    |sync issues|conversation history|historique des conversations|aufgezeichnete unterhaltungen`,
  deleted: `trash|bin|deleted|deleted items|deleted messages|geloscht|geloschte|geloschte objekte|geloschte elemente
    |papierkorb|corbeille|supprimes|elements supprimes|messages supprimes|papelera|elementos eliminados|paperera|cestino
    |eliminati|posta eliminata|elementi eliminati|lixo|lixeira|itens excluidos|itens eliminados|prullenbak
    |verwijderde items|papperskorg|papperskorgen|borttagna objekt|papirkurv|slettet post|slettede elementer|roskakori
    |poistetut|kosz|elementy usuniete|kos|odstranena posta|odstranene polozky|kuka|torolt elemek|cosul de gunoi
    |cop kutusu|silinmis ogeler|silinenler|корзина|удаленные|кошик|видалені|ゴミ箱`,
  mark: `opened|unread|archived|important|starred|geoffnet|ungelesen|archiviert|wichtig|markiert|ouvert|non lus|archive
    |archives|messages archives|suivis|abierto|no leidos|archivado|archivados|importante|destacados|aperto|aperti
    |da leggere|non letti|archiviati|speciali|aberto|aberta|nao lidas|nao lida|arquivado|arquivada|com estrela|geopend
    |ongelezen|gearchiveerd|belangrijk|met ster|olast|oppnat|oppnade|arkiverat|ulæst|abnet|arkiveret|ulest|apnet
    |arkivert|neprectene|dulezite|otevreno|otwarte|nieprzeczytane|wazne|oberts|no llegits|importants`,
}

const PLACE_OF = new Map(
  (['sent', 'received', 'draft', 'deleted', 'mark'] as const).flatMap((place) =>
    NAMES[place].split('|').map((name) => [plainName(name), place] as const),
  ),
)

/** Of scripts that put nothing between words. */
const SENT_WITHIN = new RegExp(plainName('送信済|已[发發]送|寄件匣?備份|보낸 ?(?:메일|편지)함|ที่ส่ง|đa gui'))
const NOT_SENT = /^(?:not|to be|nicht|noch nicht|non|pas|no|niet) /

/** In languages that name both. */
const SYNC_ISSUES = /^(?=.*probl).*s[iy]nch?roni/
/** Folders of a mail program that stand above the ones with names: Gmail's own, the root of a Maildir, Apple's suffix. */
const ABOVE = /^\[(?:gmail|google mail)\]\/|^inbox[./](?=.)/

/**
 * What a mailbox of this name holds, in the languages programs name theirs in; null where its name says nothing. IMAP's
 * own names begin with a stroke (`\\Sent`). `mark` is a label that only mail of a known language carries (read, unread, important), and says no place.
 */
function placeOfName(name: string): MailPlace | 'mark' | null {
  const plain = plainName(name).replace(/^\\+/, '')
  if (SYNC_ISSUES.test(plain)) return 'draft'
  return PLACE_OF.get(plain) ?? PLACE_OF.get(plain.replace(ABOVE, '')) ?? null
}

/**
 * What X-Gmail-Labels (decoded) say of one message; null where none of them is known. Chats and drafts are never mail
 * that was sent; what was sent and then thrown away is `deleted`; what carries known labels but not Sent was received.
 */
export function placeOfLabels(labels: string): MailPlace | null {
  const places = new Set<MailPlace | 'mark'>()
  for (const [, inQuotes, bare = ''] of labels.matchAll(/"([^"]*)"|([^,"]+)/g)) {
    const name = inQuotes ?? bare
    if (/^chats?$/i.test(name.trim())) return 'received'
    const place = placeOfName(name)
    if (place) places.add(place)
  }
  if (places.has('sent')) return places.has('deleted') ? 'deleted' : 'sent'
  if (places.has('draft')) return 'draft'
  return places.size > 0 ? 'received' : null
}

/** What a file's path says of the mail in it: where it lies, and the flags a Maildir or an MH folder writes into names. */
export type MailPath = {
  /** From its own name, or else the folder nearest to it whose name says something. */
  readonly place: MailPlace | null
  readonly mark: 'deleted' | 'draft' | null
  /** The mailbox it belongs to, as the program calls it; '' for a message that lies loose. Never a message's own name. */
  readonly mailbox: string
}

/** Reads a path: `Mail/Local Folders/Sent`, `Sent Messages.mbox/mbox`, `.Sent/cur/1773.M1.host:2,ST`, `inbox/,12`. */
export function readMailPath(path: string): MailPath {
  const parts = path
    .split('/')
    .filter((part) => part !== '')
    .map(outOfUtf7)
  const file = parts.pop() ?? ''
  const isInMaildir = /^(?:cur|new|tmp)$/.test(parts.at(-1) ?? '')
  if (isInMaildir) parts.pop()
  const isMaildir = isInMaildir || /^\d+\..+[:;!_-]2,[A-Z]*$/i.test(file)
  const isOneMessage = isMaildir || /\.(?:eml|emlx|msg)$/i.test(file) || /^[,#]?\d+$/.test(file)
  const flags = isMaildir ? (/[:;!_-]2,([A-Z]*)$/i.exec(file)?.[1] ?? '') : ''
  const mark = /t/i.test(flags) || /^[,#]\d+$/.test(file) ? 'deleted' : /d/i.test(flags) ? 'draft' : null
  const named = isOneMessage || /^mbox$/i.test(file) ? parts : [...parts, file]
  let place: MailPlace | null = null
  for (let index = named.length - 1; index >= 0 && place === null; index--)
    place = placeOfFolder(named[index] ?? '')
  // Apple's messages lie deep within the folder that is their mailbox.
  const nearest = named.findLast((name) => isOneMessage && /\.mbox$/i.test(name)) ?? named.at(-1) ?? ''
  return { place, mark, mailbox: nearest.replace(/\.(?:mbox|mbx|mbs)$/i, '') }
}

/** IMAP's own way to write what is no ASCII (RFC 3501, 5.1.3), in which servers and Thunderbird name folders on a disk. */
function outOfUtf7(name: string): string {
  return name.replace(/&([A-Za-z0-9+,]{2,80})-/g, (all, packed: string) => {
    if (packed.length % 4 === 1) return all
    const bytes = Uint8Array.from(atob(packed.replaceAll(',', '/')), (sign) => sign.charCodeAt(0))
    return bytes.length % 2 === 0 ? new TextDecoder('utf-16be').decode(bytes) : all
  })
}

/** A folder's name may be one name, or a Maildir's path in dots, or hold one: `.INBOX.Sent`, `sent-mail-nov-2026`. */
function placeOfFolder(name: string): MailPlace | null {
  const plain = plainName(name).replace(/\.(?:mbox|mbx|mbs|sbd|txt|mail)$/, '')
  const last = plain.replace(/^\./, '').split('.').at(-1) ?? ''
  for (const one of [plain, last]) {
    const place = placeOfName(one)
    if (place && place !== 'mark') return place
  }
  // A name people gave: it says what was sent, or it says nothing. "Unsent" is another word.
  const words = plain.split(/[^\p{L}]+/u)
  const isSent = words.some((word) => PLACE_OF.get(word) === 'sent') || SENT_WITHIN.test(plain)
  return isSent && !NOT_SENT.test(plain) ? 'sent' : null
}

function plainName(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[\s\p{Cf}]+/gu, ' ')
    .trim()
}
