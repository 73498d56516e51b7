import type { SampleWords } from '../../domain/sampleWords.ts'

/** What the sample person writes, in English. */
export const sampleWords: SampleWords = {
  notes: [
    'Six in a row. I could hear myself nodding.',
    'A slow morning helped more than the weekend did.',
    'Tired, and saying so.',
    'Someone laughed in session and so did I.',
    'Wrote up notes at the kitchen table again.',
    'Walked home the long way.',
    'The good chair, the window open, ten quiet minutes.',
    'Said I would look at it tomorrow. Looked at it tonight.',
  ],
  momentNotes: [
    'After the last call.',
    'In the corridor.',
    'It was kind, and I meant no.',
    'Two minutes that helped.',
  ],
  heavy: [
    'Three intakes in one week.',
    'The waiting list.',
    'A hard ending.',
    'News from home.',
    'How much of their story is mine.',
  ],
  working: ['Supervision on Tuesdays.', 'Lunch outside. Twice.', 'Saying the fee out loud.', 'The choir.'],
  shifts: ['One free hour on Thursdays.', 'Phone stays in the hall.', 'Ask for the smaller room.', ''],
  lastShift: 'No intake calls after four.',
  leave: 'Away by the lake',
  ownMoment: 'Ten minutes by the river',
  repairs: [
    {
      title: 'The supervision that went quiet',
      happened: 'I stopped answering and let the hour run out.',
      myPart: 'I was waiting to be found out.',
      entrusted: 'That the silence felt like a door closing.',
      nextStep: 'Ask how it landed.',
    },
    {
      title: 'A sharp email',
      happened: 'I answered a colleague at midnight.',
      myPart: 'I wanted it off my plate.',
      entrusted: 'That she had read it twice.',
      nextStep: 'Coffee, and an apology.',
    },
  ],
  statements: [
    {
      situation: 'When a message comes after hours',
      offer: 'I read messages on weekdays until five.',
      limit: 'I do not answer in the evening.',
      door: 'We can talk it through on Thursday.',
    },
  ],
  restoratives: [
    { name: 'Ten minutes on the floor', gaveBack: 'My shoulders came down.' },
    { name: 'Swimming', gaveBack: 'Slept through.' },
  ],
  people: [
    { name: 'Mirela', about: 'Thursday walks', call: '', message: '' },
    { name: 'Jo', about: 'My supervisor', call: '', message: '' },
  ],
}
