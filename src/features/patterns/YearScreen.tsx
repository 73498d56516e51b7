import { useMemo, useState } from 'react'
import { happenedOn, picturedSeriesOf } from '../../insight/series.ts'
import { signalsOf } from '../../insight/signal.ts'
import { firstDayOf } from '../../insight/weeks.ts'
import { type MonthCells, yearCellsOf } from '../../insight/year.ts'
import { ADDRESSES } from '../../store/address.ts'
import { BackLink } from '../../store/BackLink.tsx'
import { useVaultState } from '../../store/JournalProvider.tsx'
import { signalName } from '../../store/signalName.ts'
import { useToday } from '../../store/useToday.tsx'
import { useWords } from '../../store/WordsProvider.tsx'
import { Button } from '../../ui/Button.tsx'
import { EmptyShoreTo } from '../../ui/EmptyShoreTo.tsx'
import { ScreenHead } from '../../ui/ScreenHead.tsx'
import { Stepper } from '../../ui/Stepper.tsx'
import { useGrowing } from '../../ui/useGrowing.ts'
import { MonthDialog } from './MonthDialog.tsx'
import { MonthOfCells } from './MonthOfCells.tsx'
import { SignalChooser } from './SignalChooser.tsx'
import { seamSentence } from './seamWords.ts'
import { YearLegend } from './YearLegend.tsx'
import styles from './YearScreen.module.css'

const MONTHS = 12

/** Months whose days are drawn at first and with each frame: all at once are more than a slow phone draws in one. */
const A_FRAME = 4

/** A year of one signal, a cell a day, filled as far as it was rated; each month opens for a closer look. */
export function YearScreen() {
  const say = useWords()
  const { journal, whole } = useVaultState()
  const today = useToday().day
  const [key, setKey] = useState<string | null>(null)
  const [year, setYear] = useState(Number(today.slice(0, 4)))
  const [choosing, setChoosing] = useState(false)
  const [opened, setOpened] = useState<MonthCells | null>(null)

  const { count } = useGrowing(MONTHS, () => A_FRAME, A_FRAME)

  const pictured = picturedSeriesOf(journal)
  const signals = useMemo(
    () =>
      signalsOf(journal).filter(({ key }) => {
        const series = pictured.get(key)
        return series && happenedOn(series).some(({ value }) => value > 0)
      }),
    [journal, pictured],
  )
  const signal = signals.find((each) => each.key === key) ?? signals[0]
  const series = signal && pictured.get(signal.key)
  const cells = useMemo(
    () => series && yearCellsOf({ ...series, entries: happenedOn(series) }, year, today),
    [series, year, today],
  )

  if (!whole) return <p role="status">{say('journal.openingOlder')}</p>
  if (!signal || !cells) {
    return (
      <>
        <BackLink href={ADDRESSES.patterns}>{say('nav.patterns')}</BackLink>
        <ScreenHead title={say('year.title')} />
        <EmptyShoreTo href={ADDRESSES.today} way={say('patterns.toToday')}>
          {say('patterns.empty')}
        </EmptyShoreTo>
      </>
    )
  }
  const name = signalName(signal, say)
  const seamDays = new Set(cells.seams.map(({ day }) => day))
  const first = Number((firstDayOf(pictured.values()) ?? today).slice(0, 4))
  const last = Number(today.slice(0, 4))
  return (
    <div className={styles.page}>
      <div className={styles.top}>
        <BackLink href={ADDRESSES.patterns}>{say('nav.patterns')}</BackLink>
        <ScreenHead
          above={say(year === last ? 'year.soFar' : 'year.title')}
          title={say('year.ofSignal', { name, year: String(year) })}
        />
        <div className={styles.choices}>
          <Button look="quiet" aria-haspopup="dialog" onClick={() => setChoosing(true)}>
            {say('year.choose')}
          </Button>
          <Stepper
            label={say('year.year')}
            value={String(year)}
            lessWord={say('year.before')}
            moreWord={say('year.after')}
            onLess={year > first ? () => setYear(year - 1) : null}
            onMore={year < last ? () => setYear(year + 1) : null}
          />
        </div>
      </div>
      <ul className={styles.months}>
        {cells.months.map((month, index) => (
          <li key={month.month}>
            <MonthOfCells
              cells={month}
              name={name}
              seams={seamDays}
              isDrawn={index < count}
              onOpen={() => setOpened(month)}
            />
          </li>
        ))}
      </ul>
      <YearLegend signal={signal} cells={cells} />
      {cells.seams.length > 0 && (
        <div className={styles.seams}>
          {cells.seams.map((seam) => (
            <p key={seam.day}>{seamSentence(seam, say)}</p>
          ))}
          <p>{say('year.seams')}</p>
        </div>
      )}
      <div className={styles.print}>
        <Button onClick={() => window.print()}>{say('sheet.print')}</Button>
      </div>
      {choosing && (
        <SignalChooser
          signals={signals}
          current={signal}
          onClose={() => setChoosing(false)}
          onChoose={(chosen) => {
            setKey(chosen.key)
            setChoosing(false)
          }}
        />
      )}
      {opened && <MonthDialog cells={opened} signal={signal} onClose={() => setOpened(null)} />}
    </div>
  )
}
