import { useEffect, useMemo, useRef, useState } from 'react'
import type { BroughtDay } from '../../domain/brought.ts'
import type { Day } from '../../domain/day.ts'
import type { ReadWorkload } from '../../domain/imports.ts'
import type { IntakeReading } from '../../intake/intakeMessages.ts'
import { historyColumns, holdsSessions, sessionColumns } from '../../intake/table/columns.ts'
import { orderIn } from '../../intake/table/table.ts'
import { statusWords, tableSessions } from '../../intake/tableSessions.ts'
import { tableHistory } from '../../intake/tracker/tableHistory.ts'
import { type DateOrder, writtenDate } from '../../intake/written/date.ts'
import { useToday } from '../../store/useToday.tsx'
import { useWords } from '../../store/WordsProvider.tsx'
import { Button } from '../../ui/Button.tsx'
import { Chip } from '../../ui/Chip.tsx'
import { formatDay } from '../../ui/format.ts'
import { Segmented } from '../../ui/Segmented.tsx'
import { Stepper } from '../../ui/Stepper.tsx'
import { CalendarPreview } from './CalendarPreview.tsx'
import { ColumnChoice } from './ColumnChoice.tsx'
import styles from './Preview.module.css'
import { TrackerPreview } from './TrackerPreview.tsx'

type Read = Extract<IntakeReading, { kind: 'calendar' | 'tracker' }>

const STEP = 5
const USUAL_MINUTES = 50

/** What the columns of any table mean, asked once; then it is looked at as a calendar or a history is. */
export function TablePreview({
  name,
  reading: table,
  onKeepSessions,
  onKeepDays,
  onCancel,
}: {
  name: string
  reading: Extract<IntakeReading, { kind: 'table' }>
  onKeepSessions: (read: ReadWorkload) => void
  onKeepDays: (days: readonly BroughtDay[], app: string) => void
  onCancel: () => void
}) {
  const say = useWords()
  const { day: today, timeZone } = useToday()
  const [kind, setKind] = useState<'sessions' | 'history'>(() =>
    holdsSessions(table) ? 'sessions' : 'history',
  )
  const [sessions, setSessions] = useState(() => sessionColumns(table))
  const [history, setHistory] = useState(() => historyColumns(table))
  const [said, setSaid] = useState<DateOrder | null>(null)
  const [minutes, setMinutes] = useState(USUAL_MINUTES)
  const [turned, setTurned] = useState<ReadonlySet<string>>(new Set())
  const [read, setRead] = useState<Read | null>(null)
  const [isEmpty, setEmpty] = useState(false)
  const title = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (read === null) title.current?.focus()
  }, [read])
  const date = kind === 'sessions' ? sessions.date : history.date
  const settled = useMemo(
    () => orderIn(table, date, kind === 'sessions' ? sessions.end : null),
    [table, date, kind, sessions.end],
  )
  const order = settled === 'none' ? 'day-first' : (settled ?? said)
  const words = useMemo(() => statusWords(table, sessions.status), [table, sessions.status])
  const example = useMemo(
    () =>
      exampleOf(
        table.rows.map((row) => row[date ?? -1] ?? ''),
        settled === null,
      ),
    [table, date, settled],
  )
  const dayIn = (one: DateOrder) => {
    const found = writtenDate(example, one)?.date
    return found ? formatDay(found as Day, say.language, 'long') : ''
  }
  const missing = date === null ? 'intake.table.needsDate' : order === null ? 'intake.table.needsOrder' : null

  const goOn = () => {
    if (date === null || order === null) return
    const { passedOver } = table
    if (kind === 'history') {
      const made = tableHistory(table, history, order, timeZone)
      setEmpty(made.entries.length === 0)
      if (made.entries.length > 0) setRead({ ...table, kind: 'tracker', passedOver, ...made })
      return
    }
    const off = Array.from(words).flatMap(([word, isOff]) => (isOff !== turned.has(word) ? [word] : []))
    const settings = { columns: sessions, order, calledOff: new Set(off), minutes, timeZone, today }
    const made = tableSessions(table, settings)
    setEmpty(made.candidates.length === 0)
    if (made.candidates.length > 0) setRead({ ...table, kind: 'calendar', passedOver, ...made })
  }

  if (read?.kind === 'calendar')
    return (
      <CalendarPreview name={name} reading={read} onKeep={onKeepSessions} onCancel={() => setRead(null)} />
    )
  if (read)
    return <TrackerPreview name={name} reading={read} onKeep={onKeepDays} onCancel={() => setRead(null)} />
  const { columns } = table
  return (
    <section className={styles.preview} aria-labelledby="preview">
      <h2 id="preview" ref={title} tabIndex={-1} className={styles.name}>
        {name}
      </h2>
      <p>{say('intake.table.lead', { rows: table.rows.length })}</p>
      <div className={styles.choice}>
        <h3 className={styles.label}>{say('intake.table.kind')}</h3>
        <Segmented
          label={say('intake.table.kind')}
          value={kind}
          options={[
            { value: 'sessions', word: say('intake.table.sessions') },
            { value: 'history', word: say('intake.table.history') },
          ]}
          onChange={(next) => {
            setKind(next)
            setEmpty(false)
          }}
        />
      </div>
      <div>
        {kind === 'sessions' && (
          <>
            <ColumnChoice
              role={say('intake.table.column.date')}
              columns={columns}
              value={sessions.date}
              isNeeded
              onChange={(next) => setSessions({ ...sessions, date: next })}
            />
            {(['time', 'end', 'length'] as const).map((role) => (
              <ColumnChoice
                key={role}
                role={say(`intake.table.column.${role}`)}
                columns={columns}
                value={sessions[role]}
                onChange={(next) => setSessions({ ...sessions, [role]: next })}
              />
            ))}
            <ColumnChoice
              role={say('intake.table.column.status')}
              columns={columns}
              value={sessions.status[0] ?? null}
              onChange={(next) => setSessions({ ...sessions, status: next === null ? [] : [next] })}
            />
            <ColumnChoice
              role={say('intake.table.column.name')}
              columns={columns}
              value={sessions.name}
              onChange={(next) => setSessions({ ...sessions, name: next })}
            />
          </>
        )}
        {kind === 'history' && (
          <>
            <ColumnChoice
              role={say('intake.table.column.day')}
              columns={columns}
              value={history.date}
              isNeeded
              onChange={(next) => setHistory({ ...history, date: next })}
            />
            {(['time', 'note'] as const).map((role) => (
              <ColumnChoice
                key={role}
                role={say(`intake.table.column.${role}`)}
                columns={columns}
                value={history[role]}
                onChange={(next) => setHistory({ ...history, [role]: next })}
              />
            ))}
          </>
        )}
      </div>
      {kind === 'sessions' && sessions.end === null && sessions.length === null && (
        <div className={styles.point}>
          <span className={styles.pointWord}>{say('intake.table.minutes')}</span>
          <Stepper
            label={say('intake.table.minutes')}
            value={say('lock.minutes', { count: minutes })}
            lessWord={say('intake.table.shorter')}
            moreWord={say('intake.table.longer')}
            onLess={minutes > STEP ? () => setMinutes(minutes - STEP) : null}
            onMore={minutes < 240 ? () => setMinutes(minutes + STEP) : null}
          />
        </div>
      )}
      {kind === 'sessions' && words.size > 0 && (
        <div className={styles.choice}>
          <h3 className={styles.label}>{say('intake.table.off')}</h3>
          <ul className={styles.chips}>
            {Array.from(words, ([word, isOff]) => {
              const on = isOff !== turned.has(word)
              return (
                <li key={word}>
                  <Chip
                    tone="mark"
                    on={on}
                    aria-pressed={on}
                    onClick={() => setTurned(toggled(turned, word))}
                  >
                    {word}
                  </Chip>
                </li>
              )
            })}
          </ul>
        </div>
      )}
      {date !== null && settled === null && (
        <div className={styles.choice}>
          <h3 className={styles.label}>{say('intake.table.order', { example })}</h3>
          <ul className={styles.chips}>
            {(['day-first', 'month-first'] as const).map((one) => (
              <li key={one}>
                <Chip tone="mark" on={said === one} aria-pressed={said === one} onClick={() => setSaid(one)}>
                  {dayIn(one)}
                </Chip>
              </li>
            ))}
          </ul>
        </div>
      )}
      {date !== null && settled !== null && example !== '' && (
        <p className={styles.soft}>
          {say('intake.table.orderSettled', { example, day: dayIn(order ?? 'day-first') })}
        </p>
      )}
      <p className={missing || isEmpty ? styles.kept : undefined} role="status">
        {(missing || isEmpty) && say(missing ?? 'intake.table.nothing')}
      </p>
      <div className={styles.actions}>
        {!missing && (
          <Button look="main" onClick={goOn}>
            {say('intake.table.next')}
          </Button>
        )}
        <Button look="quiet" onClick={onCancel}>
          {say('intake.leave')}
        </Button>
      </div>
    </section>
  )
}

/** A date to ask by: where it could be read in two ways, one that can. */
function exampleOf(cells: readonly string[], isAsked: boolean): string {
  const dated = (cell: string, order: DateOrder) => writtenDate(cell, order)?.date ?? null
  const found = cells.find((cell) => {
    const first = dated(cell, 'day-first')
    return isAsked ? first !== dated(cell, 'month-first') : (first ?? dated(cell, 'month-first')) !== null
  })
  return (found ?? '').trim().slice(0, 40)
}

function toggled(set: ReadonlySet<string>, value: string): ReadonlySet<string> {
  const next = new Set(set)
  if (!next.delete(value)) next.add(value)
  return next
}
