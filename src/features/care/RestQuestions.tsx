import { entriesOn, findEntry } from '../../domain/entries.ts'
import type { Moment } from '../../domain/kinds/moment.ts'
import { type RestTold, restIdOf } from '../../domain/kinds/rest.ts'
import { tellRest } from '../../domain/rest.ts'
import { useCommand } from '../../store/useCommand.ts'
import { useJournal } from '../../store/useJournal.ts'
import { useWords } from '../../store/WordsProvider.tsx'
import { Chip } from '../../ui/Chip.tsx'
import { ChipSet } from '../../ui/ChipSet.tsx'
import { Scale } from '../../ui/Scale.tsx'
import styles from './CareForm.module.css'
import { DraftArea } from './DraftFields.tsx'

/** What is asked of a rest: which way it was, how much guilt came along, what it gave back. Saved as it changes. */
export function RestQuestions({ moment: { id: moment, day } }: { moment: Moment }) {
  const say = useWords()
  const command = useCommand()
  const journal = useJournal()
  const ways = entriesOn(journal.pages.get('desk'), 'restorative')
  const id = restIdOf(moment)
  /** What was told of it: nothing yet where it was logged by its chip, but what its moment says. */
  const toldIn = (notebook: typeof journal): RestTold =>
    findEntry(notebook, id, 'rest') ?? {
      ...{ way: null, guilt: null, wholeDay: false },
      gaveBack: findEntry(notebook, moment, 'moment')?.note ?? '',
    }
  const { way, guilt, gaveBack, wholeDay } = toldIn(journal)
  const change = (part: Partial<RestTold>) =>
    command((before, now) => {
      const { way, guilt, gaveBack, wholeDay } = toldIn(before)
      return tellRest(before, { kind: 'rest', id, moment, day, way, guilt, gaveBack, wholeDay, ...part }, now)
    })
  const [none, little, some, much, most] = ([0, 1, 2, 3, 4] as const).map((point) =>
    say(`rest.guilt.${point}`),
  )
  return (
    <>
      {ways.length > 0 && (
        <ChipSet legend={say('rest.which')}>
          {ways.map(({ id, name }) => (
            <Chip
              key={id}
              tone="restoring"
              on={way === id}
              aria-pressed={way === id}
              onClick={() => void change({ way: way === id ? null : id })}
            >
              {name}
            </Chip>
          ))}
        </ChipSet>
      )}
      <Scale
        question={say('rest.guilt')}
        words={[none ?? '', little ?? '', some ?? '', much ?? '', most ?? '']}
        value={guilt}
        onChange={(guilt) => void change({ guilt })}
      />
      <DraftArea
        label={say('rest.gaveBack')}
        hint={say('rest.gaveBackHint')}
        value={gaveBack}
        onWrite={(gaveBack) => change({ gaveBack })}
      />
      <div className={styles.chips}>
        <Chip
          tone="mark"
          on={wholeDay}
          aria-pressed={wholeDay}
          onClick={() => void change({ wholeDay: !wholeDay })}
        >
          {say('rest.wholeDay')}
        </Chip>
      </div>
    </>
  )
}
