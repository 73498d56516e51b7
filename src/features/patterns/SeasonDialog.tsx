import { useState } from 'react'
import { SEASON_SORTS, type Season } from '../../domain/kinds/season.ts'
import { useDraft } from '../../store/useDraft.ts'
import { useEntries } from '../../store/useEntries.ts'
import { useWords } from '../../store/WordsProvider.tsx'
import { Button } from '../../ui/Button.tsx'
import { Chip } from '../../ui/Chip.tsx'
import { Caption, ChipSet } from '../../ui/ChipSet.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { DialogFoot } from '../../ui/DialogFoot.tsx'
import { dayFromField } from '../../ui/format.ts'
import { Segmented } from '../../ui/Segmented.tsx'
import { TextInput } from '../../ui/TextInput.tsx'
import styles from './SeasonDialog.module.css'

/** A season, closely: what kind, what it is called, its days, and whether yardsticks leave it out. Saved as it changes. */
export function SeasonDialog({
  season,
  isKept,
  onClose,
  onDelete,
}: {
  season: Season
  /** Whether it is in the journal: one that was only begun has no kind yet, and nothing to delete. */
  isKept: boolean
  onClose: () => void
  onDelete: () => void
}) {
  const say = useWords()
  const seasons = useEntries('season')
  const [from, setFrom] = useState<string>(season.from)
  const [to, setTo] = useState<string>(season.to)
  const [refused, setRefused] = useState(false)

  const sortName = (sort: Season['sort']) => say(`season.sort.${sort}`)
  const change = (part: Partial<Pick<Season, 'sort' | 'name' | 'from' | 'to' | 'leftOut'>>) =>
    // It is drawn by its name, so it never goes without one.
    seasons.change(season.id, ({ name, sort }) => ({
      ...part,
      name: part.name?.trim() || name || sortName(part.sort ?? sort),
    }))

  const move = (fromText: string, toText: string) => {
    setFrom(fromText)
    setTo(toText)
    const first = dayFromField(fromText)
    const last = dayFromField(toText)
    const isSpan = first !== null && last !== null && first <= last
    setRefused(!isSpan)
    if (isSpan) void change({ from: first, to: last })
  }

  const name = useDraft(season.name, (text) => change({ name: text }))
  const isNamedAfterSort = SEASON_SORTS.some((sort) => sortName(sort) === season.name)

  return (
    <Dialog title={say('season.one')} closeWord={say('common.close')} onClose={onClose}>
      <ChipSet legend={say('season.kind')}>
        {SEASON_SORTS.map((sort) => (
          <Chip
            key={sort}
            tone="mark"
            on={isKept && season.sort === sort}
            aria-pressed={isKept && season.sort === sort}
            onClick={() => void change({ sort, ...(isNamedAfterSort && { name: sortName(sort) }) })}
          >
            {sortName(sort)}
          </Chip>
        ))}
      </ChipSet>
      <TextInput
        label={say('season.name')}
        value={name.text}
        maxLength={40}
        onChange={(event) => name.write(event.target.value)}
        onBlur={name.flush}
      />
      <div className={styles.days}>
        <TextInput
          label={say('season.from')}
          type="date"
          value={from}
          onChange={(event) => move(event.target.value, to)}
        />
        <TextInput
          label={say('season.to')}
          type="date"
          value={to}
          onChange={(event) => move(from, event.target.value)}
        />
        {refused && (
          <p className={styles.hint} role="alert">
            {say('season.notASpan')}
          </p>
        )}
      </div>
      <div>
        <Caption>{say('season.yardsticks')}</Caption>
        <Segmented
          label={say('season.yardsticks')}
          options={[
            { value: 'out', word: say('questions.asked.no') },
            { value: 'in', word: say('season.count') },
          ]}
          value={season.leftOut ? 'out' : 'in'}
          onChange={(value) => void change({ leftOut: value === 'out' })}
        />
      </div>
      <DialogFoot>
        {isKept && (
          <Button look="quiet" onClick={onDelete}>
            {say('season.delete')}
          </Button>
        )}
        <Button look="main" onClick={onClose}>
          {say('care.done')}
        </Button>
      </DialogFoot>
    </Dialog>
  )
}
