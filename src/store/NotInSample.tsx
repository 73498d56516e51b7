import { Button } from '../ui/Button.tsx'
import { EmptyShore } from '../ui/Shore.tsx'
import { useSample } from './SampleProvider.tsx'
import { useWords } from './WordsProvider.tsx'

/** What a sample has none of: why, and the way to the same place of one's own notebook. */
export function NotInSample({ children }: { children: string }) {
  const say = useWords()
  const { leave } = useSample()
  return <EmptyShore action={<Button onClick={leave}>{say('sample.leave')}</Button>}>{children}</EmptyShore>
}
