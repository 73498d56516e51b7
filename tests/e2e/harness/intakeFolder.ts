import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { test as base } from './test.ts'

/** A folder that is gone after the test. */
export const test = base.extend<{ folder: string }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of what a fixture needs from here
  folder: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'shoreline-intake-'))
    await use(folder)
    await rm(folder, { recursive: true, force: true })
  },
})

const HOUR = 3_600_000

const FIRST = Date.parse('2025-12-29T00:00:00Z')

/** A Sent mailbox of ten weeks: by day always, at 23:30 and 00:40 every third day. */
export function mailbox(): string {
  const messages: string[] = []
  const add = (instant: number) => {
    const date = new Date(instant).toUTCString().replace('GMT', '-0400')
    messages.push(
      `From - ${date}\nDate: ${date}\nMessage-ID: <${messages.length}@praxis.example>\nSubject: PLANTED-SUBJECT\nFrom: planted@praxis.example\n\nPLANTED-BODY\n\n`,
    )
  }
  for (let day = 0; day < 70; day++) {
    add(FIRST + day * 24 * HOUR + 10 * HOUR)
    if (day % 3 === 0) add(FIRST + day * 24 * HOUR + 23.5 * HOUR)
    if (day % 3 === 0) add(FIRST + day * 24 * HOUR + 24 * HOUR + 40 * 60_000)
  }
  return messages.join('')
}

export const choose = (page: Page, path: string | string[]) =>
  page.locator('input[type=file]').setInputFiles(path)
