import { readFileSync } from 'node:fs'
import type { Plugin } from 'vite'
import { CRISIS_LINES, EMERGENCY_NUMBERS, HELP_COUNTRIES } from '../../src/domain/crisisLine.ts'

/** Where it goes in the page. */
const PLACE = '<!-- unopened -->'
const LANGUAGES = ['en', 'fr-CA'] as const

/**
 * Writes into the page itself what is to be read where nothing else is ever drawn: without JavaScript, with a script
 * that did not come, in a browser that lacks what the app needs. `base.css` shows it while `#root` is empty for long.
 */
export function unopenedPage(): Plugin {
  return {
    name: 'unopened-page',
    transformIndexHtml: { order: 'pre', handler: (page) => page.replace(PLACE, unopenedHtml()) },
  }
}

/** The words in every language, as nobody has said yet which one is theirs, and the numbers to call by country. */
function unopenedHtml(): string {
  const words = LANGUAGES.map((language) => wordsIn(language))
  return `<div id="unopened" role="main">${words.join('')}<ul>${lines().join('')}</ul></div>`
}

function wordsIn(language: (typeof LANGUAGES)[number]): string {
  const {
    'open.broke-down.title': title,
    'open.broke-down.text': text,
    'open.noScript': noScript,
  } = messages(language, 'unopened')
  const { 'common.tryAgain': again } = messages(language, 'common')
  const { 'help.lead': lead } = messages(language, 'help')
  return `<section lang="${language}"><h1>${title}</h1><p>${text}</p><noscript><p>${noScript}</p></noscript><p><a href="./">${again}</a></p><p>${lead}</p></section>`
}

/** Of each country the first line that takes calls, and the number for an emergency. */
function lines(): readonly string[] {
  const names = new Intl.DisplayNames('en', { type: 'region' })
  return HELP_COUNTRIES.map((country) => {
    const line = CRISIS_LINES[country].find(({ call }) => call !== null)
    const numbers = [line?.call ?? '', EMERGENCY_NUMBERS[country]].filter((number) => number !== '')
    const links = numbers.map((number) => `<a href="tel:${number.replace(/\D/g, '')}">${number}</a>`)
    return `<li>${names.of(country)} ${links.join(' ')}</li>`
  })
}

function messages(language: string, file: string): Readonly<Record<string, string>> {
  return JSON.parse(readFileSync(`src/words/${language}/${file}.json`, 'utf8')) as Record<string, string>
}
