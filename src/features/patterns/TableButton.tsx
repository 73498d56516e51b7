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
  return (
    <Button
      aria-expanded={isOpen}
      aria-controls={of}
      onClick={({ currentTarget }) => {
        onChange(!isOpen)
        // Once it is drawn: a page may end here before.
        setTimeout(() => {
          const place = document.getElementById(of)
          if (!isOpen && place && place.getBoundingClientRect().top > innerHeight / 2)
            currentTarget.scrollIntoView()
        })
      }}
    >
      {say(isOpen ? 'patterns.hideTable' : 'patterns.asTable')}
    </Button>
  )
}
