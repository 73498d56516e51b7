import type { Signal } from '../../insight/signal.ts'
import { signalName } from '../../store/signalName.ts'
import { useWords } from '../../store/WordsProvider.tsx'
import { Chip } from '../../ui/Chip.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import styles from './SignalChooser.module.css'

/** Chooses one signal among those that hold something. */
export function SignalChooser({
  signals,
  current,
  onChoose,
  onClose,
}: {
  signals: readonly Signal[]
  current: Signal
  onChoose: (signal: Signal) => void
  onClose: () => void
}) {
  const say = useWords()
  return (
    <Dialog title={say('year.choose')} closeWord={say('common.close')} onClose={onClose}>
      <ul className={styles.chips}>
        {signals.map((signal) => (
          <li key={signal.key}>
            <Chip
              tone="mark"
              on={signal.key === current.key}
              aria-pressed={signal.key === current.key}
              onClick={() => onChoose(signal)}
            >
              {signalName(signal, say)}
            </Chip>
          </li>
        ))}
      </ul>
    </Dialog>
  )
}
