import { useEffect, useRef } from 'react'
import { useWords } from '../../store/WordsProvider.tsx'
import { Button } from '../../ui/Button.tsx'

/** Opens and puts away the table beside a picture; the element `of` holds it. Opened below the screen it comes into sight. */
export function TableButton({
  of,
  isOpen,
  onChange,
}: {
  of: string
  isOpen: boolean
  onChange: (isOpen: boolean) => void
}) {
  const say = useWords()
  const button = useRef<HTMLButtonElement>(null)
  const tapped = useRef(false)
  useEffect(() => {
    const place = document.getElementById(of)
    if (isOpen && tapped.current && place && place.getBoundingClientRect().top > innerHeight / 2)
      button.current?.scrollIntoView()
  }, [isOpen, of])
  return (
    <Button
      ref={button}
      aria-expanded={isOpen}
      aria-controls={of}
      onClick={() => {
        tapped.current = true
        onChange(!isOpen)
      }}
    >
      {say(isOpen ? 'patterns.hideTable' : 'patterns.asTable')}
    </Button>
  )
}
