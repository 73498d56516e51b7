import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { type Day, type Month, monthOf } from '../../domain/day.ts'
import { ADDRESSES } from '../../store/address.ts'
import { useVaultState } from '../../store/JournalProvider.tsx'
import { useSteps } from '../../store/useSteps.ts'
import { useWords } from '../../store/WordsProvider.tsx'
import { ButtonLink } from '../../ui/Button.tsx'
import { EmptyShoreTo } from '../../ui/EmptyShoreTo.tsx'
import { ScreenHead } from '../../ui/ScreenHead.tsx'
import { SideIcon } from '../../ui/SideIcon.tsx'
import { useGrowing } from '../../ui/useGrowing.ts'
import { entryWords } from './entryWords.ts'
import styles from './JournalScreen.module.css'
import { JumpTo } from './JumpTo.tsx'
import { MonthOfDays } from './MonthOfDays.tsx'
import { rememberedPlace, settleAtDay } from './place.ts'
import { type WrittenMonth, writtenMonths, writtenMonthsAtOnce } from './writtenDays.ts'

/** More than are on the screen, and few enough to be drawn at once. */
const AT_FIRST = 6

/** What a slow phone draws between two frames, mostly names. */
const A_FRAME = 16

/** Every day on which something was written, newest first, by month. */
export function JournalScreen() {
  const say = useWords()
  const { journal, whole } = useVaultState()
  const desk = journal.pages.get('desk')
  const begin = useMemo(() => () => writtenMonths(journal), [journal])
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is drawn first is asked for once
  const atOnce = useMemo(() => writtenMonthsAtOnce(journal), [])
  const all = useSteps(begin, atOnce.whole ? atOnce.months : null)
  const months = all ?? atOnce.months
  // biome-ignore lint/correctness/useExhaustiveDependencies: the words lie on the desk, whatever else changes
  const words = useMemo(() => entryWords(journal, say), [desk, say])
  const [read, setRead] = useState<Month | null>(null)
  const list = useRef<HTMLDivElement>(null)
  const onDrawn = useLineHeight(list)
  const isEmpty = months.length === 0
  useReturn(isEmpty)
  const { count, putUpAll } = useGrowing(
    months.length,
    () => monthsDownTo(rememberedPlace()?.day, months),
    A_FRAME,
  )

  return (
    <>
      <ScreenHead title={say('nav.journal')} />
      {isEmpty && whole && all && (
        <EmptyShoreTo href={ADDRESSES.today} way={say('journal.toToday')}>
          {say('journal.empty')}
        </EmptyShoreTo>
      )}
      {!isEmpty && (
        <div className={styles.ways}>
          <ButtonLink href={ADDRESSES.search}>
            <SideIcon name="search" size="small" />
            {say('search.title')}
          </ButtonLink>
          <ButtonLink href={ADDRESSES.saveSpan}>
            <SideIcon name="carry" size="small" />
            {say('saveSpan.title')}
          </ButtonLink>
        </div>
      )}
      <div className={styles.page}>
        {!isEmpty && <JumpTo months={months} read={read} onJump={putUpAll} />}
        <div ref={list} className={styles.days}>
          {months.slice(0, count).map((written, index) => (
            <MonthOfDays
              key={written.month}
              written={written}
              words={words}
              atFirst={index === 0}
              onDrawn={onDrawn}
              onRead={setRead}
            />
          ))}
          <p role="status" className="soft">
            {!(whole && all) && say('journal.openingOlder')}
          </p>
        </div>
      </div>
    </>
  )
}

/** Learns from the first days that are drawn how tall a line of an undrawn day is here. */
function useLineHeight(list: { readonly current: HTMLElement | null }) {
  const known = useRef(false)
  return useCallback(
    (lines: number, box: HTMLElement) => {
      if (known.current || !list.current) return
      known.current = true
      list.current.style.setProperty('--line-height', `${box.offsetHeight / lines}px`)
    },
    [list],
  )
}

/** Coming back from a day that was opened here leads to that day again. */
function useReturn(isEmpty: boolean): void {
  useEffect(() => {
    const place = isEmpty ? null : rememberedPlace()
    if (place) settleAtDay(place)
  }, [isEmpty])
}

/** Whoever comes back to a day finds it there. */
function monthsDownTo(day: Day | undefined, months: readonly WrittenMonth[]): number {
  const place = day ? months.findIndex(({ month }) => month <= monthOf(day)) : 0
  return place < 0 ? Number.POSITIVE_INFINITY : place + AT_FIRST
}
