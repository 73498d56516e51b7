import type { Finding } from '../vault/finding.ts'
import { findingLines } from './findingWords.ts'
import { useWords } from './WordsProvider.tsx'

/** What is not as it was last saved, a line each, and that nothing was changed because of it. */
export function FoundLines({ findings }: { findings: readonly Finding[] }) {
  const say = useWords()
  return (
    <>
      <p>{say('finding.title')}</p>
      <ul>
        {findingLines(findings, say).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <p>{say('finding.safe')}</p>
    </>
  )
}
