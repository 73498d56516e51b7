import { useVaultState } from '../store/JournalProvider.tsx'
import { BrokenPages } from './BrokenPages.tsx'
import { Findings } from './Findings.tsx'

/** What the stored pages have to say: which did not open, and what is not as it was last saved. */
export function PageNotices() {
  const { broken, findings } = useVaultState()
  return (
    <>
      {broken.length > 0 && <BrokenPages broken={broken} />}
      {findings.length > 0 && <Findings findings={findings} />}
    </>
  )
}
