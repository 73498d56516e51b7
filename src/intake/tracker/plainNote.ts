const ENTITIES: Readonly<Record<string, string>> = {
  ...{ amp: '&', lt: '<', gt: '>', quot: '"', apos: '’', nbsp: ' ', hellip: '…', ndash: '–', mdash: '—' },
  ...{ lsquo: '‘', rsquo: '’', ldquo: '“', rdquo: '”', laquo: '«', raquo: '»', euro: '€' },
  ...{ szlig: 'ß', AElig: 'Æ', aelig: 'æ', OElig: 'Œ', oelig: 'œ', iexcl: '¡', iquest: '¿', bull: '•' },
}
/** Letters with a sign above or below, by the sign's name. */
const SIGNS: Readonly<Record<string, string>> = {
  ...{ uml: '\u0308', acute: '\u0301', grave: '\u0300', circ: '\u0302', tilde: '\u0303' },
  ...{ cedil: '\u0327', ring: '\u030a' },
}
const SIGNED = new RegExp(`^([a-z])(${Object.keys(SIGNS).join('|')})$`, 'i')
/** Tags that other apps write into notes. A person’s own `<3` or `a < b` is none. */
const TAG =
  /<(\/?)(a|b|blockquote|br|div|em|font|h[1-6]|hr|i|li|ol|p|pre|s|span|strike|strong|sub|sup|u|ul)(?:\s[^<>]{0,2000})?\/?>/gi
const OWN_LINE = /^(?:blockquote|div|h[1-6]|hr|ol|p|pre|ul)$/i

/** A note that another app wrote as HTML, as plain words: a line for each of its lines, and entities as what they stand for. */
export function plainNote(html: string): string {
  const lines = html.replace(TAG, (_, end: string, name: string) => {
    if (/^br$/i.test(name)) return '\n'
    if (/^li$/i.test(name)) return end ? '' : '\n– '
    return OWN_LINE.test(name) ? '\n' : ''
  })
  return lines
    .replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,8}));/gi, (all, decimal, hex, name) => {
      if (name) return entity(String(name)) ?? all
      const point = decimal ? Number(decimal) : Number.parseInt(hex, 16)
      return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : all
    })
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n[\s]*/g, '\n')
    .trim()
}

function entity(name: string): string | undefined {
  const [, letter, sign = ''] = SIGNED.exec(name) ?? []
  if (letter) return `${letter}${SIGNS[sign] ?? ''}`.normalize()
  return ENTITIES[name] ?? ENTITIES[name.toLowerCase()]
}
