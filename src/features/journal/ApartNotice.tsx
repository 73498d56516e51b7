import { entriesApart } from '../../domain/entriesApart.ts'
import { ADDRESSES } from '../../store/address.ts'
import { useJournal } from '../../store/useJournal.ts'
import { useWords } from '../../store/WordsProvider.tsx'
import { ButtonLink } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'

/** Says that words of two devices stand beside each other, and leads to them. */
export function ApartNotice() {
  const say = useWords()
  const count = entriesApart(useJournal()).reduce((sum, { apart = [] }) => sum + apart.length, 0)
  if (count === 0) return null
  return (
    <Notice actions={<ButtonLink href={ADDRESSES.apart}>{say('apart.look')}</ButtonLink>}>
      <p>{say('apart.notice', { count })}</p>
    </Notice>
  )
}
