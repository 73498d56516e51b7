import { entriesOn } from '../../domain/entries.ts'
import type { Restorative } from '../../domain/kinds/care.ts'
import { newId } from '../../store/newId.ts'
import { useEntries } from '../../store/useEntries.ts'
import { useJournal } from '../../store/useJournal.ts'
import { useOpened } from '../../store/useOpened.ts'
import { useWords } from '../../store/WordsProvider.tsx'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import rows from './CareRows.module.css'
import { CareSection } from './CareSection.tsx'
import { DraftArea, DraftInput } from './DraftFields.tsx'
import { EntryFoot } from './EntryFoot.tsx'

/** The person's own ways to rest, with what each gave back last time. */
export function Restoratives({ onRest }: { onRest: (way: string) => void }) {
  const say = useWords()
  const { begin } = useEntries('restorative')
  const ways = entriesOn(useJournal().pages.get('desk'), 'restorative')
  const [open, setOpened] = useOpened('restorative')
  const add = () => {
    const id = newId()
    begin({ id, name: '', gaveBack: '' })
    setOpened(id)
  }
  return (
    <CareSection name={say('rest.ways')}>
      {ways.length === 0 && <p className={rows.empty}>{say('rest.ways.empty')}</p>}
      <ul className={rows.rows}>
        {ways.map(({ id, name, gaveBack }) => (
          <li key={id} className={rows.beside}>
            <button type="button" className={rows.row} aria-haspopup="dialog" onClick={() => setOpened(id)}>
              <span className={rows.words}>
                <span className={rows.name}>{name || say('care.repair.untitled')}</span>
                {gaveBack && <span className={rows.hint}>{gaveBack}</span>}
              </span>
            </button>
            <Button
              aria-label={`${say('rest.didThis')}: ${name || say('care.repair.untitled')}`}
              aria-haspopup="dialog"
              onClick={() => onRest(id)}
            >
              {say('rest.didThis')}
            </Button>
          </li>
        ))}
      </ul>
      <div>
        <Button look="quiet" aria-haspopup="dialog" onClick={add}>
          {say('rest.ways.add')}
        </Button>
      </div>
      {open && <WayDialog key={open.id} way={open} onClose={() => setOpened(null)} />}
    </CareSection>
  )
}

function WayDialog({ way, onClose }: { way: Restorative; onClose: () => void }) {
  const say = useWords()
  const { change, remove } = useEntries('restorative')
  return (
    <Dialog title={say('search.kind.restorative')} closeWord={say('common.close')} onClose={onClose}>
      <DraftInput
        label={say('rest.way.name')}
        value={way.name}
        onWrite={(name) => change(way.id, { name })}
      />
      <DraftArea
        label={say('rest.gaveBackLast')}
        value={way.gaveBack}
        onWrite={(gaveBack) => change(way.id, { gaveBack })}
      />
      <EntryFoot
        onDelete={() => {
          remove(way.id, say('care.deleted', { name: way.name || say('care.repair.untitled') }))
          onClose()
        }}
        onDone={onClose}
      />
    </Dialog>
  )
}
