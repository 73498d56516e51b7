import type { HoldingPerson } from '../../domain/kinds/care.ts'
import { useEntries } from '../../store/useEntries.ts'
import { useWords } from '../../store/WordsProvider.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { DraftInput } from './DraftFields.tsx'
import { EntryFoot } from './EntryFoot.tsx'

/** Somebody who holds the person, and how to reach them. Saved as it changes. */
export function PersonDialog({ person, onClose }: { person: HoldingPerson; onClose: () => void }) {
  const say = useWords()
  const people = useEntries('person')
  const write = (part: 'name' | 'about' | 'call' | 'message') => (text: string) =>
    people.change(person.id, { [part]: text })
  return (
    <Dialog title={say('care.person')} closeWord={say('common.close')} onClose={onClose}>
      <DraftInput label={say('care.person.name')} value={person.name} onWrite={write('name')} />
      <DraftInput label={say('care.person.about')} value={person.about} onWrite={write('about')} />
      <DraftInput label={say('care.person.call')} type="tel" value={person.call} onWrite={write('call')} />
      <DraftInput label={say('care.person.message')} value={person.message} onWrite={write('message')} />
      <EntryFoot
        onDelete={() => {
          people.remove(person.id, say('care.deleted', { name: person.name || say('care.person.unnamed') }))
          onClose()
        }}
        onDone={onClose}
      />
    </Dialog>
  )
}
