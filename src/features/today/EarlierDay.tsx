import { useState } from 'react'
import { addressOfDay } from '../../store/address.ts'
import { goTo } from '../../store/place.ts'
import { useToday } from '../../store/useToday.tsx'
import { useWords } from '../../store/WordsProvider.tsx'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { dayFromField } from '../../ui/format.ts'
import { TextInput } from '../../ui/TextInput.tsx'

/** Asks for any day by its date, and goes there. */
export function EarlierDay({ onClose }: { onClose: () => void }) {
  const say = useWords()
  const today = useToday()
  const [text, setText] = useState('')
  const [refused, setRefused] = useState(false)
  const open = () => {
    const day = dayFromField(text)
    if (!day || day > today.day) return setRefused(true)
    onClose()
    goTo(addressOfDay(day))
  }
  return (
    <Dialog title={say('today.earlier')} closeWord={say('common.close')} onClose={onClose}>
      <TextInput
        label={say('today.earlierDay')}
        type="date"
        max={today.day}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      {refused && <p role="alert">{say('today.future')}</p>}
      <Button look="main" onClick={open} disabled={text === ''}>
        {say('today.open')}
      </Button>
    </Dialog>
  )
}
