import type { Moment } from '../domain/kinds/moment.ts'
import { RestQuestions } from '../features/care/RestQuestions.tsx'
import { MomentDialog } from '../features/today/MomentDialog.tsx'

/** A moment, closely; of a rest, what Care asks. */
export function MomentClosely({ moment, onClose }: { moment: Moment; onClose: () => void }) {
  return (
    <MomentDialog moment={moment} onClose={onClose}>
      {moment.what === 'real-rest' && <RestQuestions moment={moment} />}
    </MomentDialog>
  )
}
