const formats = new Map<string, Intl.NumberFormat>()

/** A number with at most `digits` decimals, in the figures of a language. */
export function formatNumber(value: number, language: string, digits = 0): string {
  const key = `${language} ${digits}`
  let format = formats.get(key)
  if (!format) {
    format = new Intl.NumberFormat(language, { maximumFractionDigits: digits, minimumFractionDigits: digits })
    formats.set(key, format)
  }
  // A true minus: a hyphen is shorter than the digits, and a line may break after it.
  return format.format(value).replace(/^-/, '−')
}
