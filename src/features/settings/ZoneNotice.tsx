import { useState } from 'react'
import { ADDRESSES } from '../../store/address.ts'
import { zoneSource } from '../../store/timeZone.ts'
import { readNow, useToday } from '../../store/useToday.tsx'
import { useWords } from '../../store/WordsProvider.tsx'
import { Button, ButtonLink } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'

/** Says that the browser names no zone that can be used, and what the app goes by instead. */
export function ZoneNotice() {
  const say = useWords()
  const { dayEndsAt } = useToday()
  const [shown, setShown] = useState(true)
  if (!shown || zoneSource() !== 'clock') return null
  return (
    <Notice
      actions={
        <>
          <Button look="quiet" onClick={() => setShown(false)}>
            {say('common.notNow')}
          </Button>
          <ButtonLink href={ADDRESSES.settings}>{say('settings.zoneChoose')}</ButtonLink>
        </>
      }
    >
      <p>{say('settings.zoneUnnamed', { zone: `UTC${readNow(dayEndsAt).at.slice(16)}` })}</p>
    </Notice>
  )
}
