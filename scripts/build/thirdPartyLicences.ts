import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Plugin } from 'vite'
import type { ThirdParties } from '../../src/features/licences/thirdParties.ts'

/** Code that comes into the build by another way than an import: the service worker's, and what joins the parts. */
const BESIDE = [
  ...['workbox-core', 'workbox-precaching', 'workbox-routing', 'workbox-strategies'],
  ...['vite', 'rolldown'],
].map((name) => join('node_modules', name))

/**
 * Writes `licences.json` into the build: every package of which code is shipped, and no other. Workers are built apart;
 * `forWorkers` goes among their plugins. A package without a licence text fails the build.
 */
export function thirdPartyLicences(): { readonly forPage: Plugin; readonly forWorkers: Plugin } {
  const folders = new Set<string>()
  const note = (bundle: Record<string, { type: string; moduleIds?: readonly string[] }>) => {
    for (const { moduleIds = [] } of Object.values(bundle))
      for (const id of moduleIds) {
        const folder = folderOf(id)
        if (folder !== null) folders.add(folder)
      }
  }
  return {
    forPage: {
      name: 'third-party-licences',
      apply: 'build',
      generateBundle(_, bundle) {
        note(bundle)
        const source = `${JSON.stringify(licencesOf([...folders, ...BESIDE]))}\n`
        this.emitFile({ type: 'asset', fileName: 'licences.json', source })
      },
    },
    forWorkers: { name: 'third-party-licences-of-workers', generateBundle: (_, bundle) => note(bundle) },
  }
}

/** The folder of the package a module belongs to; null for our own. */
function folderOf(id: string): string | null {
  const [, folder] = /^(.*\/node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(id.replaceAll('\\', '/')) ?? []
  return folder !== undefined && existsSync(join(folder, 'package.json')) ? folder : null
}

function licencesOf(folders: readonly string[]): ThirdParties {
  const found = new Map<string, Omit<ThirdParties['packages'][number], 'text'> & { text: string }>()
  for (const folder of folders) {
    const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
    const { copyright, rest } = partsOf(textIn(folder, name, license))
    found.set(`${name} ${version}`, { name, version, licence: license, copyright, text: rest })
  }
  const packages = [...found.keys()].sort().flatMap((key) => found.get(key) ?? [])
  const texts = [...new Set(packages.map(({ text }) => text))]
  return { texts, packages: packages.map((each) => ({ ...each, text: texts.indexOf(each.text) })) }
}

/** A licence with its lines run together into paragraphs, without those at its head that say who it is from. */
function partsOf(text: string): { readonly copyright: string; readonly rest: string } {
  const paragraphs = text.split(/\n\s*\n/).map((each) => each.trim())
  const isHead = (each: string) =>
    /^(copyright|\(c\)|(the )?(mit|isc|bsd)\b.{0,30}licen[cs]e)/i.test(each) && each.length < 400
  const head = paragraphs.findIndex((each) => !isHead(each))
  const split = head === -1 ? 0 : head
  return {
    copyright: paragraphs.slice(0, split).join('\n\n'),
    rest: paragraphs
      .slice(split)
      .map((each) => each.replace(/\s*\n\s*/g, ' '))
      .join('\n\n'),
  }
}

function textIn(folder: string, name: string, licence: string): string {
  const file = readdirSync(folder).find((each) => /^(licen[cs]e|copying)(\.(md|txt))?$/i.test(each))
  if (file === undefined && licence === 'Unlicense') return UNLICENSE
  if (file === undefined) throw new Error(`${name} is shipped, and brings no licence text.`)
  const text = readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n')
  // Build tools name here what they are made of themselves, which is not in the app.
  return (text.split('\n# Licenses of bundled dependencies')[0] ?? text).trim()
}

/** Some packages in the public domain bring no file that says so. */
const UNLICENSE = `This is free and unencumbered software released into the public domain.

Anyone is free to copy, modify, publish, use, compile, sell, or distribute this software, either in source code form or as a compiled binary, for any purpose, commercial or non-commercial, and by any means.

In jurisdictions that recognize copyright laws, the author or authors of this software dedicate any and all copyright interest in the software to the public domain. We make this dedication for the benefit of the public at large and to the detriment of our heirs and successors. We intend this dedication to be an overt act of relinquishment in perpetuity of all present and future rights to this software under copyright law.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.

For more information, please refer to <https://unlicense.org/>`
