import { type ReactNode, useDeferredValue, useMemo, useState } from 'react'
import { type Week, weekOf } from '../../domain/day.ts'
import { addressOfPause } from '../../store/addressWithin.ts'
import { BackLink } from '../../store/BackLink.tsx'
import { useVaultState } from '../../store/JournalProvider.tsx'
import { NoteHint } from '../../store/NoteHint.tsx'
import { signalName } from '../../store/signalName.ts'
import { useToday } from '../../store/useToday.tsx'
import { useWords } from '../../store/WordsProvider.tsx'
import { Button } from '../../ui/Button.tsx'
import { Chip } from '../../ui/Chip.tsx'
import { ChipSet } from '../../ui/ChipSet.tsx'
import { ScreenHead } from '../../ui/ScreenHead.tsx'
import { type SaveOutcome, saveFile } from '../../ui/saveFile.ts'
import type { Say } from '../../words/words.ts'
import { type Chosen, Sheet } from './Sheet.tsx'
import styles from './SheetScreen.module.css'
import { SpanPicker } from './SpanPicker.tsx'
import { sheetGroups, shoreWith } from './sheet.ts'
import { seasonsIn } from './shoreWords.ts'
import { useSpanChoice } from './spanChoice.ts'
import { usePaper } from './usePaper.ts'
import { useShore } from './useShore.ts'
import { useSignalRows } from './useSignalRows.ts'

/** A page to carry into supervision: nothing but what is chosen here, seen before it is printed or shared. */
export function SheetScreen({ week: named }: { week: Week | null }) {
  const say = useWords()
  const { journal } = useVaultState()
  const { day } = useToday()
  const week = named ?? weekOf(day)
  const [choice, setChoice] = useSpanChoice()
  const rows = useSignalRows()
  const shore = useShore(rows, useDeferredValue(choice))
  const groups = useMemo(
    () => sheetGroups(journal, week, rows ?? [], day, say),
    [journal, week, rows, day, say],
  )
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set())
  const [outcome, setOutcome] = useState<SaveOutcome | null>(null)
  const lines = shore ? [...shore.tiers.values()].flat() : []
  const seasons = shore ? seasonsIn(journal, shore.frame) : []
  const chosen = useMemo(
    (): Chosen => ({
      shore: shore && shoreWith(shore, (key) => picked.has(`line:${key}`)),
      inWords: picked.has('inWords'),
      seasons: shore
        ? seasonsIn(journal, shore.frame).filter(({ name }) => picked.has(`season:${name}`))
        : [],
      groups: groups
        .map((group) => ({ ...group, pieces: group.pieces.filter(({ key }) => picked.has(key)) }))
        .filter(({ pieces }) => pieces.length > 0),
    }),
    [shore, picked, journal, groups],
  )
  const { paper, isMore, picture } = usePaper(chosen)
  const isEmpty = !chosen.shore && chosen.groups.length === 0
  const hasLines = chosen.shore !== null
  const chip = (key: string, word: ReactNode) => (
    <Chip
      key={key}
      tone="mark"
      on={picked.has(key)}
      aria-pressed={picked.has(key)}
      onClick={() => {
        const next = new Set(picked)
        if (!next.delete(key)) next.add(key)
        setPicked(next)
        setOutcome(null)
      }}
    >
      {word}
    </Chip>
  )
  return (
    <>
      <div className={styles.head}>
        <BackLink {...addressOfPause(week)}>{say('nav.pause')}</BackLink>
        <ScreenHead title={say('sheet.title')} />
      </div>
      <div className={styles.page}>
        <div className={styles.chooser}>
          <p className="soft">{say('sheet.hint')}</p>
          {lines.length > 0 && (
            <>
              <ChipSet legend={say('shore.title')}>
                {lines.map(({ row: { signal } }) => chip(`line:${signal.key}`, signalName(signal, say)))}
              </ChipSet>
              {hasLines && (
                <>
                  <SpanPicker choice={choice} onChange={setChoice} />
                  <ChipSet legend={say('sheet.beside')}>
                    {chip('inWords', say('shore.period.lines'))}
                    {[...new Set(seasons.map(({ name }) => name))].map((name) =>
                      chip(`season:${name}`, name),
                    )}
                  </ChipSet>
                </>
              )}
            </>
          )}
          {groups.map(({ name, pieces }) => (
            <ChipSet key={name} legend={name}>
              {pieces.map(({ key, word }) => chip(key, word))}
            </ChipSet>
          ))}
          {!rows && <p role="status">{say('journal.openingOlder')}</p>}
          <NoteHint note={wordsOf(chosen, say).join('\n')} />
          <div className={styles.ways}>
            <Button look="main" disabled={isEmpty} onClick={() => window.print()}>
              {say('sheet.print')}
            </Button>
            <Button
              disabled={isEmpty}
              onClick={() => {
                saveFile({
                  name: `sheet-${day}.png`,
                  type: 'image/png',
                  content: picture(),
                }).then(setOutcome)
              }}
            >
              {say('sheet.share')}
            </Button>
          </div>
          <p role="status" className="soft">
            {outcome ? say(`saveSpan.outcome.${outcome}`) : isMore && say('sheet.more')}
          </p>
        </div>
        <Sheet ref={paper} chosen={chosen} />
      </div>
    </>
  )
}

/** Every word of the person's own that is about to leave, to be looked over once more. */
function wordsOf({ groups, seasons, shore }: Chosen, say: Say): readonly string[] {
  const named = shore ? [...shore.tiers.values()].flat() : []
  return [
    ...named.map(({ row }) => signalName(row.signal, say)),
    ...seasons.map(({ name }) => name),
    ...groups.flatMap(({ pieces }) => pieces.flatMap(({ word, words }) => [word, words])),
  ]
}
