import { useState } from 'react'
import { lazySheet } from '../store/lazyScreen.tsx'
import { useWords } from '../store/WordsProvider.tsx'
import { Button } from '../ui/Button.tsx'

const LinesScreen = lazySheet(async () => (await import('../features/help/LinesScreen.tsx')).LinesScreen)

/** The lines to call in a crisis, one tap away also where no journal is open. */
export function HelpAnywhere() {
  const say = useWords()
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button look="quiet" aria-expanded={open} onClick={() => setOpen(!open)}>
        {say('nav.help')}
      </Button>
      {open && <LinesScreen />}
    </>
  )
}
