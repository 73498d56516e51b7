import { SPAN_CHOICES, type SpanChoice } from '../../insight/weeks.ts'
import { useWords } from '../../store/WordsProvider.tsx'
import { Segmented } from '../../ui/Segmented.tsx'

/** Chooses how much of the past the pictures show. */
export function SpanPicker({
  choice,
  onChange,
}: {
  choice: SpanChoice
  onChange: (choice: SpanChoice) => void
}) {
  const say = useWords()
  return (
    <Segmented
      label={say('patterns.span')}
      options={SPAN_CHOICES.map((value) => ({ value, word: say(`patterns.span.${value}`) }))}
      value={choice}
      onChange={onChange}
    />
  )
}
