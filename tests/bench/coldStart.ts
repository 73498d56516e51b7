import { type Device, prepareDevices } from './device.ts'
import { type Figure, inTurns } from './figure.ts'

/** From a closed browser without network to a Today that can be tapped, on a processor four times slower. */
export async function benchColdStart(): Promise<Figure> {
  const [full, empty] = await prepareDevices([20, 0])
  if (full === undefined || empty === undefined) throw new Error('The devices were not prepared.')
  const medians = await inTurns(7, coldStart(full), coldStart(empty))
  await Promise.all([full.discard(), empty.discard()])
  return { name: 'Cold start to Today, 20 years over none (4× throttle)', ...medians, most: 1.5 }
}

/** Opens the device from nothing, and resolves to how long until Today could be tapped, in milliseconds. */
export function coldStart(device: Device) {
  return async () => {
    const { context, page, close } = await device.launch()
    await page.addInitScript(noteFirstAnswerable)
    const session = await context.newCDPSession(page)
    await session.send('Emulation.setCPUThrottlingRate', { rate: 4 })
    await page.goto('./')
    const taken = await page.waitForFunction(() => (window as Noted).answerableAfter)
    const milliseconds = Number(await taken.jsonValue())
    await close()
    return milliseconds
  }
}

type Noted = Window & { answerableAfter?: number }

/** Runs in the page: notes when the first point of a scale was painted and the page was free to answer a tap. */
function noteFirstAnswerable() {
  const observer = new MutationObserver(() => {
    if (document.querySelector('input[type="radio"], [role="radio"]') === null) return
    observer.disconnect()
    // A task queued in a frame runs once that frame is painted and nothing else holds the page up.
    requestAnimationFrame(() => {
      setTimeout(() => {
        ;(window as Noted).answerableAfter = performance.now()
      })
    })
  })
  observer.observe(document, { childList: true, subtree: true })
}
