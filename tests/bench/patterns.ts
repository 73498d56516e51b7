import { openToday } from '../e2e/harness/app.ts'
import { type Device, prepareDevices } from './device.ts'
import { type Figure, inTurns } from './figure.ts'

/** From the tap on Patterns to its first picture. */
export async function benchPatterns(): Promise<Figure> {
  const [long, short] = await prepareDevices([20, 1])
  if (long === undefined || short === undefined) throw new Error('The devices were not prepared.')
  const medians = await inTurns(7, firstPicture(long), firstPicture(short))
  await Promise.all([long.discard(), short.discard()])
  return { name: 'First picture of Patterns, 20 years over 1', ...medians, most: 2 }
}

type Noted = Window & { picturedAfter?: number }

/** Opens the device, taps Patterns, and resolves to how long its first picture took, in milliseconds. */
export function firstPicture(device: Device) {
  return async () => {
    const { page, close } = await device.launch()
    await page.addInitScript(noteFirstPicture)
    await openToday(page)
    // The older pages open behind Today; a person who goes on to Patterns has looked at Today first.
    await page.waitForTimeout(2000)
    await page.getByRole('link', { name: 'Patterns' }).first().click()
    const taken = await page.waitForFunction(() => (window as Noted).picturedAfter)
    const milliseconds = Number(await taken.jsonValue())
    await close()
    return milliseconds
  }
}

/** Runs in the page: notes how long after the last tap the first line was painted. */
function noteFirstPicture() {
  let tappedAt = 0
  addEventListener(
    'click',
    () => {
      tappedAt = performance.now()
    },
    true,
  )
  const observer = new MutationObserver(() => {
    if (document.querySelector('main figure svg path') === null) return
    observer.disconnect()
    requestAnimationFrame(() => {
      setTimeout(() => {
        ;(window as Noted).picturedAfter = performance.now() - tappedAt
      })
    })
  })
  observer.observe(document, { childList: true, subtree: true })
}
