import { useMemo, useState } from 'react'
import { type Week, weekOf } from '../../domain/day.ts'
import { pauseOf } from '../../domain/pause.ts'
import { addressOfPause } from '../../store/addressWithin.ts'
import { BackLink } from '../../store/BackLink.tsx'
import { NoteHint } from '../../store/NoteHint.tsx'
import { signalName } from '../../store/signalName.ts'
import { useJournal } from '../../store/useJournal.ts'
import { useToday } from '../../store/useToday.tsx'
import { useWords } from '../../store/WordsProvider.tsx'
import { Button } from '../../ui/Button.tsx'
import { Chip } from '../../ui/Chip.tsx'
import { ChipSet } from '../../ui/ChipSet.tsx'
import { formatDay } from '../../ui/format.ts'
import { ScreenHead } from '../../ui/ScreenHead.tsx'
import { Sheet } from './Sheet.tsx'
import styles from './SheetScreen.module.css'
import { drawableSignals, notesOfSheet } from './sheet.ts'

/** What goes on a sheet to carry into supervision: nothing but what is chosen here, and seen before it is printed. */
export function SheetScreen({ week: named }: { week: Week | null }) {
  const say = useWords()
  const journal = useJournal()
  const { day } = useToday()
  const week = named ?? weekOf(day)
  const pause = pauseOf(journal, week)
  const signals = useMemo(() => drawableSignals(journal, week), [journal, week])
  const notes = notesOfSheet(journal, week)
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set(pause ? ['pause'] : []))
  const toggle = (key: string) => {
    const next = new Set(chosen)
    if (!next.delete(key)) next.add(key)
    setChosen(next)
  }
  const chosenNotes = notes.filter(({ id }) => chosen.has(id))
  // Pointed at once more, as here it is about to leave.
  const leaving = [
    ...[chosen.has('pause') && pause, chosen.has('other') && pause?.other].flatMap((words) =>
      words ? [words.heavy, words.working, words.shift] : [],
    ),
    ...chosenNotes.map(({ note }) => note),
  ].join('\n')
  const groups = [
    {
      name: say('sheet.words'),
      choices: [
        ...(pause ? [{ key: 'pause', word: say('sheet.pause') }] : []),
        ...(pause?.other ? [{ key: 'other', word: say('sheet.other') }] : []),
      ],
    },
    {
      name: say('sheet.signals'),
      choices: signals.map(({ signal }) => ({ key: signal.key, word: signalName(signal, say) })),
    },
    {
      name: say('sheet.notes'),
      choices: notes.map(({ id, day: written }) => ({
        key: id,
        word: formatDay(written, say.language, 'dayMonth'),
      })),
    },
  ].filter(({ choices }) => choices.length > 0)
  return (
    <>
      <div className={styles.head}>
        <BackLink {...addressOfPause(week)}>{say('nav.pause')}</BackLink>
        <ScreenHead title={say('sheet.title')} />
      </div>
      <div className={styles.page}>
        <div className={styles.chooser}>
          <p className={styles.hint}>{say('sheet.hint')}</p>
          {groups.map(({ name, choices }) => (
            <ChipSet key={name} legend={name}>
              {choices.map(({ key, word }) => (
                <Chip
                  key={key}
                  tone="mark"
                  on={chosen.has(key)}
                  aria-pressed={chosen.has(key)}
                  onClick={() => toggle(key)}
                >
                  {word}
                </Chip>
              ))}
            </ChipSet>
          ))}
          <NoteHint note={leaving} />
          <div>
            <Button look="main" disabled={chosen.size === 0} onClick={() => window.print()}>
              {say('sheet.print')}
            </Button>
          </div>
        </div>
        <Sheet
          week={week}
          pause={chosen.has('pause') ? pause : null}
          other={chosen.has('other') ? (pause?.other ?? null) : null}
          signals={signals.filter(({ signal }) => chosen.has(signal.key))}
          notes={chosenNotes}
        />
      </div>
    </>
  )
}
