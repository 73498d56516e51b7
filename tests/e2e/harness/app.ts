import { expect, type Page } from '@playwright/test'
import { speak } from './speech.ts'

/** Goes to the app as a first visitor does, and resolves once it shows something. */
export async function openFresh(page: Page, route = ''): Promise<void> {
  await page.goto(route === '' ? './' : `./#${route}`)
  await page.locator('#root > *').first().waitFor()
}

/** Goes to Today, past the welcome where there is one, and resolves once a first answer could be tapped. */
export async function openToday(page: Page): Promise<void> {
  await openFresh(page)
  const say = await spokenOn(page)
  const begin = page.getByRole('button', { name: say('welcome.begin') })
  const scale = page.getByRole('radio').first()
  await begin.or(scale).first().waitFor()
  if (await begin.isVisible()) await begin.click()
  await expect(scale).toBeEnabled()
}

/** The words of the language that the page is in, once it shows something. */
async function spokenOn(page: Page): Promise<ReturnType<typeof speak>> {
  await page.locator('#root > *').first().waitFor()
  return speak((await page.locator('html').getAttribute('lang')) === 'fr-CA' ? 'fr-CA' : 'en')
}

/** Restores a backup's text through Settings, adding it to what is there, and resolves once it is durably stored. */
export async function restoreBackup(page: Page, text: string): Promise<void> {
  await page.goto('./#/settings/backup')
  const file = { name: 'shoreline-backup.json', mimeType: 'application/json', buffer: Buffer.from(text) }
  const say = await spokenOn(page)
  const way = page.getByRole('region', { name: say('backup.bringBack') })
  await way.getByLabel(say('backup.choose')).setInputFiles(file)
  await way.getByRole('button', { name: say('backup.add') }).click()
  // The screen says so only once every page is on the disk; twenty years are 240 of them.
  const added = say('backup.added').matchAll(/(?:one|other) \{[;#\s]*([^#}]+)\}/g)
  const words = new RegExp([...added].map(([, each = '']) => each.trim()).join('|'))
  await expect(way.getByText(words)).toBeVisible()
}

/** Resolves once every file of the app lies on the device, so that the network may go. */
export async function readyForOffline(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const { active } = await navigator.serviceWorker.ready
    if (active === null || active.state === 'activated') return
    await new Promise<void>((resolve) =>
      active.addEventListener('statechange', () => active.state === 'activated' && resolve()),
    )
  })
}
