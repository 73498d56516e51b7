import type { AskedQuestion } from '../../domain/kinds/question.ts'
import { questionWords } from '../../store/signalWords.ts'
import type { Say } from '../../words/words.ts'

/** Past this part of a step a mean lies between two words, then nearly at the next, then at it. */
const BETWEEN = 0.25
const NEARLY = 0.55
const THERE = 0.85

/**
 * A mean of answers in the question's own words, each between `<b>` and `</b>`: a word, nearly the next one, or between
 * the two. `isPlace` where it can follow "from" and "to".
 */
export function levelWords(
  mean: number,
  question: AskedQuestion,
  say: Say,
): { readonly words: string; readonly isPlace: boolean } {
  const { scale } = questionWords(question, say)
  const under = scale[Math.floor(mean)] ?? ''
  const over = scale[Math.ceil(mean)] ?? under
  const part = mean - Math.floor(mean)
  if (part >= BETWEEN && part < NEARLY)
    return { words: say('patterns.level.between', { under, over }), isPlace: false }
  if (part >= NEARLY && part < THERE)
    return { words: say('patterns.level.nearly', { word: over }), isPlace: true }
  return { words: say('patterns.level.at', { word: part < BETWEEN ? under : over }), isPlace: true }
}

/** What changed from one mean of answers to another, in the question's own words. */
export function levelChange(
  { recent, earlier }: { readonly recent: number; readonly earlier: number },
  question: AskedQuestion,
  say: Say,
): string {
  const [now, before] = [levelWords(recent, question, say), levelWords(earlier, question, say)]
  if (now.words === before.words) {
    const { scale } = questionWords(question, say)
    const word = scale[recent > earlier ? Math.min(4, Math.floor(recent) + 1) : Math.floor(recent)] ?? ''
    return say('patterns.reading.nearer', { word })
  }
  const sentence = now.isPlace && before.isPlace ? 'patterns.reading.fromTo' : 'patterns.reading.nowBefore'
  return say(sentence, { recent: now.words, earlier: before.words })
}
