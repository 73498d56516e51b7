/** The address that calls a number as a person writes it; null where there is no figure in it. */
export function callAddress(number: string): string | null {
  const figures = number.replace(/(?!^\+)[^\d*#]/g, '')
  return /\d/.test(figures) ? `tel:${figures}` : null
}

/**
 * The address that begins a message: to an email address where there is an `@`, to a web address as it stands,
 * else to a number, with a first word where one is asked for. Null where nothing could be reached.
 */
export function messageAddress(to: string, say: string | null = null): string | null {
  const text = to.trim()
  if (/^https:\/\/\S+$/i.test(text)) return text
  if (/^\S+@\S+$/.test(text)) return `mailto:${text}`
  const call = callAddress(text)
  return call && `sms:${call.slice('tel:'.length)}${say ? `?&body=${encodeURIComponent(say)}` : ''}`
}
