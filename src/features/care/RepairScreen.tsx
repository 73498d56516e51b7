import type { Day } from '../../domain/day.ts'
import { findEntry } from '../../domain/entries.ts'
import { REPAIR_STATES, type Repair, storyWith } from '../../domain/kinds/care.ts'
import { ADDRESSES } from '../../store/address.ts'
import { BackLink } from '../../store/BackLink.tsx'
import { withBegun } from '../../store/begun.ts'
import { leaveFor } from '../../store/cameFrom.ts'
import { useVaultState } from '../../store/JournalProvider.tsx'
import { useEntries } from '../../store/useEntries.ts'
import { useToday } from '../../store/useToday.tsx'
import { useWords } from '../../store/WordsProvider.tsx'
import { dayFromField, formatDay } from '../../ui/format.ts'
import { ScreenHead } from '../../ui/ScreenHead.tsx'
import { Segmented } from '../../ui/Segmented.tsx'
import { EmptyShore } from '../../ui/Shore.tsx'
import { TextInput } from '../../ui/TextInput.tsx'
import styles from './CareForm.module.css'
import { DraftArea, DraftInput } from './DraftFields.tsx'
import { EntryFoot } from './EntryFoot.tsx'

/** One rupture: what happened, what comes next, and every return to it. Saved as it changes. */
export function RepairScreen({ id }: { id: string }) {
  const say = useWords()
  const { journal, whole } = useVaultState()
  const repair = findEntry(withBegun(journal, id), id, 'repair')
  return (
    <>
      <BackLink href={ADDRESSES.care}>{say('nav.care')}</BackLink>
      <ScreenHead title={repair?.title || say('care.repair.untitled')} />
      {repair && <RepairForm repair={repair} />}
      {!repair && <EmptyShore>{say(whole ? 'care.gone' : 'journal.openingOlder')}</EmptyShore>}
    </>
  )
}

function RepairForm({ repair }: { repair: Repair }) {
  const say = useWords()
  const repairs = useEntries('repair')
  const { day } = useToday()
  const write = (part: 'title' | 'happened' | 'myPart' | 'entrusted' | 'nextStep') => (text: string) =>
    repairs.change(repair.id, { [part]: text })
  const writeStory = (on: Day) => (words: string) =>
    repairs.change(repair.id, (now) => ({ story: storyWith(now.story, on, words) }))
  const earlier = repair.story.filter((each) => each.day !== day)
  const today = repair.story.find((each) => each.day === day)
  return (
    <div className={styles.form}>
      <Segmented
        label={say('care.repair.state')}
        options={REPAIR_STATES.map((state) => ({ value: state, word: say(`care.repair.state.${state}`) }))}
        value={repair.state}
        onChange={(state) => void repairs.change(repair.id, { state })}
      />
      <DraftInput label={say('care.repair.title')} value={repair.title} onWrite={write('title')} />
      <DraftArea
        label={say('care.repair.happened')}
        hint={say('care.repair.noNames')}
        value={repair.happened}
        onWrite={write('happened')}
      />
      <DraftArea label={say('care.repair.myPart')} value={repair.myPart} onWrite={write('myPart')} />
      <DraftArea
        label={say('care.repair.entrusted')}
        hint={say('care.repair.entrustedHint')}
        value={repair.entrusted}
        onWrite={write('entrusted')}
      />
      <DraftArea label={say('care.repair.nextStep')} value={repair.nextStep} onWrite={write('nextStep')} />
      <TextInput
        label={say('care.repair.by')}
        type="date"
        min={repair.opened}
        value={repair.by ?? ''}
        onChange={(event) => void repairs.change(repair.id, { by: dayFromField(event.target.value) })}
      />
      <section aria-labelledby="story" className={styles.form}>
        <h2 id="story">{say('care.repair.story')}</h2>
        {earlier.map((each) => (
          <DraftArea
            key={each.day}
            label={formatDay(each.day, say.language, 'full')}
            value={each.words}
            onWrite={writeStory(each.day)}
          />
        ))}
        <DraftArea
          key={day}
          label={say('care.repair.returned')}
          hint={say('care.repair.returnedHint')}
          value={today?.words ?? ''}
          onWrite={writeStory(day)}
        />
      </section>
      <EntryFoot
        onDelete={() => {
          const words = say('care.deleted', { name: repair.title || say('care.repair.untitled') })
          if (!repairs.remove(repair.id, words)) leaveFor(ADDRESSES.care)
        }}
        onDone={() => leaveFor(ADDRESSES.care)}
      />
    </div>
  )
}
