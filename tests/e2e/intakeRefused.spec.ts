import { fileURLToPath } from 'node:url'
import { layoutFaults } from './harness/layout.ts'
import { beginNotebook, goTo } from './harness/notebook.ts'
import { speak } from './harness/speech.ts'
import { expect, test } from './harness/test.ts'

const archive = (name: string) => fileURLToPath(new URL(`../fixtures/archives/${name}`, import.meta.url))
const named = (name: string, ...bytes: number[]) => ({
  ...{ name, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) },
})
const REFUSED = [
  ['archive-locked', archive('infozip-locked.zip')],
  ['archive-cut-short', archive('cut-short.zip')],
  ['archive-in-parts', archive('split.zip.001')],
  ['archive-method', archive('sevenzip-lzma.zip')],
  ['archive-nested', archive('nested-twice.zip')],
  ['archive-7z', archive('sevenzip.7z')],
  ['archive-rar', named('Sent.rar', 0x52, 0x61, 0x72, 0x21, 0x1a, 0x07, 0x01, 0)],
  ['archive-xz', archive('Sent.mbox.xz')],
  ['archive-zst', archive('Sent.mbox.zst')],
  ['archive-bz2', archive('Sent.mbox.bz2')],
] as const

for (const language of ['en', 'fr-CA'] as const)
  test.describe(language, () => {
    test.use({ locale: language === 'en' ? 'en-CA' : 'fr-CA' })

    test('any file can be chosen, and an archive that is refused says why and what to do, on a phone', async ({
      page,
    }) => {
      const say = speak(language)
      await beginNotebook(page, language)
      await goTo(page, '/settings/imports')
      const input = page.locator('input[type=file]')
      for (const [fault, file] of REFUSED) {
        // Phones grey out what has an ending that is not listed: nothing is.
        await expect(input).not.toHaveAttribute('accept')
        await input.setInputFiles(file)
        const notice = page.getByText(say(`intake.fault.${fault}`))
        await expect(notice).toBeVisible()
        expect(await layoutFaults(page), fault).toEqual([])
        await page.getByRole('button', { name: say('common.close'), exact: true }).click()
        await expect(notice).toHaveCount(0)
      }
    })
  })
