import { useState } from 'react'
import { ADDRESSES } from '../store/address.ts'
import { FoundLines } from '../store/FoundLines.tsx'
import { isAboutLock } from '../store/findingWords.ts'
import { useVault } from '../store/JournalProvider.tsx'
import { useWords } from '../store/WordsProvider.tsx'
import { Button, ButtonLink } from '../ui/Button.tsx'
import { Notice } from '../ui/Notice.tsx'
import type { Finding } from '../vault/finding.ts'

/** Says what is not as it was last saved, until the person has seen it. */
export function Findings({ findings }: { findings: readonly Finding[] }) {
  const say = useWords()
  const vault = useVault()
  const [failed, setFailed] = useState(false)
  const ofLock = findings.some(isAboutLock)
  const ofPages = !findings.every(isAboutLock)
  const putAway = async () => {
    const settled = await (await vault.stock())?.settle()
    setFailed(settled?.ok === false)
  }
  return (
    <Notice
      actions={
        <>
          {ofPages && <ButtonLink href={ADDRESSES.backup}>{say('finding.toBackup')}</ButtonLink>}
          {ofLock && <ButtonLink href={ADDRESSES.lock}>{say('finding.toLock')}</ButtonLink>}
          <Button onClick={() => void putAway()}>{say('finding.seen')}</Button>
        </>
      }
    >
      <FoundLines findings={findings} />
      {ofPages && <p>{say('finding.bring')}</p>}
      {ofLock && <p>{say('finding.key')}</p>}
      {failed && <p role="alert">{say('finding.notPutAway')}</p>}
    </Notice>
  )
}
