import { useEffect, useState } from 'react'
import type { Day } from '../domain/day.ts'
import { emptyJournal, type Journal, mergeJournals } from '../domain/journal.ts'
import { useVault, useVaultState } from '../store/JournalProvider.tsx'
import { useWords } from '../store/WordsProvider.tsx'
import { Button } from '../ui/Button.tsx'
import { formatDay } from '../ui/format.ts'
import { Notice } from '../ui/Notice.tsx'
import { saveFile } from '../ui/saveFile.ts'
import type { BrokenPage } from '../vault/pages/brokenPage.ts'

/** Names the pages that did not open, and lets them be carried out as they lie. */
export function BrokenPages({ broken }: { broken: readonly BrokenPage[] }) {
  const say = useWords()
  const vault = useVault()
  const { journal } = useVaultState()
  const [kept, setKept] = useState<Journal>(emptyJournal)
  useEffect(() => {
    let gone = false
    if (broken.length > 0) void vault.kept().then((found) => !gone && setKept(found))
    return () => {
      gone = true
    }
  }, [vault, broken])
  const isBack = mergeJournals(journal, kept) === journal
  const names = broken.map(({ name }) => {
    if (name === null) return say('broken.unknown')
    return name === 'desk' ? say('broken.desk') : formatDay(`${name}-01` as Day, say.language, 'monthYear')
  })
  const carry = () => {
    const pages = broken.map(({ id, name, raw }) => ({ id, name, sealed: base64Of(raw) }))
    void saveFile({
      name: 'shoreline-unopened-pages.json',
      type: 'application/json',
      content: `${JSON.stringify(pages, null, 2)}\n`,
    })
  }
  return (
    <Notice
      actions={
        <>
          {!isBack && (
            <Button onClick={() => void vault.change((now) => mergeJournals(now, kept))}>
              {say('broken.goBack')}
            </Button>
          )}
          <Button onClick={carry}>{say('broken.carry')}</Button>
        </>
      }
    >
      <p>{say('broken.title', { count: broken.length })}</p>
      <p>{say('broken.text', { pages: names.join(', ') })}</p>
      {kept.pages.size > 0 && <p>{say(isBack ? 'broken.isBack' : 'broken.kept')}</p>}
    </Notice>
  )
}

/** Byte by byte: a page has more bytes than a call may have arguments. */
function base64Of(bytes: Uint8Array): string {
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
}
