import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const SOURCE = new URL('../../src/', import.meta.url)

/** The one warm accent says three things: what wears down, the bar of last week's shift, and the sun, which has a name of its own. */
const SAYS_IT = [
  // What wears down, and what fell into the night.
  'features/intake/Preview.module.css',
  'features/patterns/ShorePicture.module.css',
  'features/welcome/Erosion.module.css',
  'ui/Chip.module.css',
  'ui/charts/HourClock.module.css',
  'ui/charts/SignalChart.module.css',
  'ui/charts/Sparkline.module.css',
  'ui/charts/WaterStrip.module.css',
  // The bar of last week's shift, on Today and on a sheet.
  'features/patterns/Sheet.module.css',
  'features/today/LastShift.module.css',
]

test('the colour of dusk is kept for what wears down and for last week’s shift', () => {
  const found = readdirSync(SOURCE, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.module.css'))
    .filter((file) => readFileSync(new URL(file, SOURCE), 'utf8').includes('var(--dusk)'))
    .map((file) => file.replaceAll('\\', '/'))
  expect(found.sort()).toEqual([...SAYS_IT].sort())
})
