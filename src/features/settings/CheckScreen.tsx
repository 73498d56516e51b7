import { ADDRESSES } from '../../store/address.ts'
import { BackLink } from '../../store/BackLink.tsx'
import { FoundLines } from '../../store/FoundLines.tsx'
import { isAboutLock } from '../../store/findingWords.ts'
import { useSample } from '../../store/SampleProvider.tsx'
import { useWords } from '../../store/WordsProvider.tsx'
import { Button, ButtonLink } from '../../ui/Button.tsx'
import { formatSize } from '../../ui/formatSize.ts'
import { ScreenHead } from '../../ui/ScreenHead.tsx'
import { EmptyShore } from '../../ui/Shore.tsx'
import type { Say } from '../../words/words.ts'
import styles from './backup/sheets.module.css'
import { type Checked, useCheck } from './useCheck.ts'

/** Reads everything that is stored and says in words what was found, and what can be done. */
export function CheckScreen() {
  const say = useWords()
  const { inSample } = useSample()
  return (
    <>
      <BackLink href={ADDRESSES.settings}>{say('nav.settings')}</BackLink>
      <ScreenHead title={say('check.title')} />
      {inSample ? <EmptyShore>{say('backup.inSample')}</EmptyShore> : <OwnCheck />}
    </>
  )
}

function OwnCheck() {
  const say = useWords()
  const { state, run } = useCheck()
  return (
    <section className={styles.section}>
      <p>{say('check.what')}</p>
      <div>
        <Button look="main" aria-disabled={state.kind === 'running'} onClick={run}>
          {say('check.do')}
        </Button>
      </div>
      <div role="status" className={styles.form}>
        {state.kind === 'running' && <p>{say('check.running')}</p>}
        {state.kind === 'fault' && <p>{say(`check.fault.${state.fault.kind}`)}</p>}
        {state.kind === 'done' && <Outcome checked={state.checked} />}
      </div>
    </section>
  )
}

function Outcome({ checked }: { checked: Checked }) {
  const say = useWords()
  const { pages, opened, entries, findings, readsBack, isSame } = checked
  if (pages === 0 && findings.length === 0) return <p>{say('check.nothing')}</p>
  const ofPages = !findings.every(isAboutLock) || opened < pages
  return (
    <>
      <p>{say('check.pages', { pages, opened, entries, missing: pages - opened })}</p>
      {findings.length > 0 ? (
        <FoundLines findings={findings} />
      ) : (
        <p>{say(checked.isListed ? 'check.asSaved' : 'check.unlisted')}</p>
      )}
      {ofPages && <p>{say('finding.bring')}</p>}
      {findings.some(isAboutLock) && <p>{say('finding.key')}</p>}
      <p>{say(isSame ? 'check.same' : 'check.differs')}</p>
      <p>{backupLine(checked, say)}</p>
      {(ofPages || !isSame || !readsBack) && (
        <div>
          <ButtonLink href={ADDRESSES.backup}>{say('backup.title')}</ButtonLink>
        </div>
      )}
      {findings.some(isAboutLock) && (
        <div>
          <ButtonLink href={ADDRESSES.lock}>{say('finding.toLock')}</ButtonLink>
        </div>
      )}
    </>
  )
}

function backupLine({ readsBack, bytes }: Checked, say: Say): string {
  if (!readsBack) return say('check.backupDiffers')
  return say('check.backup', { size: formatSize(bytes, say.language) })
}
