const UNITS = ['kilobyte', 'megabyte', 'gigabyte', 'terabyte'] as const

/** A number of bytes, rounded to what a person would say: 340 kB, 2.1 MB, 12 GB. */
export function formatSize(bytes: number, language: string): string {
  let size = bytes / 1000
  let step = 0
  while (size >= 999.5 && step < UNITS.length - 1) {
    size /= 1000
    step += 1
  }
  return new Intl.NumberFormat(language, {
    style: 'unit',
    unit: UNITS[step] ?? 'terabyte',
    maximumFractionDigits: size < 10 && step > 0 ? 1 : 0,
  }).format(size)
}
