import type { Day } from '../domain/day.ts'
import type { PageName } from '../domain/kinds/entry.ts'
import { formatDay } from '../ui/format.ts'
import type { Finding } from '../vault/finding.ts'
import type { Say } from '../words/words.ts'

/** What was found, a line each. */
export function findingLines(findings: readonly Finding[], say: Say): readonly string[] {
  return findings.map((finding) => lineOf(finding, say))
}

/** Whether one of them is about what opens the lock. */
export function isAboutLock({ kind }: Finding): boolean {
  return kind === 'way-back' || kind === 'way-gone'
}

function lineOf(finding: Finding, say: Say): string {
  switch (finding.kind) {
    case 'older':
    case 'gone':
      return say(`finding.${finding.kind}`, { page: pageOf(finding.name, say) })
    case 'way-back':
      return say(`finding.way-back.${finding.way}`)
    case 'way-gone':
    case 'list':
      return say(`finding.${finding.kind}`)
  }
}

/** As a sentence begins. */
function pageOf(name: PageName, say: Say): string {
  const page =
    name === 'desk' ? say('broken.desk') : formatDay(`${name}-01` as Day, say.language, 'monthYear')
  return page.charAt(0).toLocaleUpperCase(say.language) + page.slice(1)
}
