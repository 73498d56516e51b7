import { useCallback, useEffect, useRef, useState } from 'react'
import type { IntakeAnswer, IntakeFault, IntakeReading, IntakeRequest } from '../../intake/intakeMessages.ts'

/** How far reading files is. */
export type ReadStep =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'reading'; readonly read: number; readonly total: number }
  | { readonly kind: 'fault'; readonly fault: IntakeFault | 'gave-up' | 'not-loaded' }
  | { readonly kind: 'read'; readonly readings: readonly IntakeReading[]; readonly place: number }

/**
 * Reads files in a worker of their own, which is ended at once when the person gives up or leaves. What was read of
 * several kinds is gone through one after the other: `next` leaves the one at hand.
 */
export function useReadFiles(): {
  readonly step: ReadStep
  readonly read: (request: IntakeRequest) => void
  readonly next: () => void
  readonly stop: () => void
} {
  const [step, setStep] = useState<ReadStep>({ kind: 'waiting' })
  const worker = useRef<Worker | null>(null)
  const end = useCallback(() => {
    worker.current?.terminate()
    worker.current = null
  }, [])
  useEffect(() => end, [end])

  const stop = useCallback(() => {
    end()
    setStep({ kind: 'waiting' })
  }, [end])

  const read = useCallback(
    (request: IntakeRequest) => {
      end()
      const total = request.files.reduce((sum, { size }) => sum + size, 0)
      setStep({ kind: 'reading', read: 0, total })
      const own = new Worker(new URL('../../intake/intakeWorker.ts', import.meta.url), { type: 'module' })
      worker.current = own
      own.onmessage = ({ data }: MessageEvent<IntakeAnswer>) => {
        if (data.kind === 'progress') return setStep({ kind: 'reading', read: data.read, total: data.total })
        end()
        setStep(data.kind === 'fault' ? data : { ...data, place: 0 })
      }
      // A script that fell over says how; one that never came has nothing to say.
      own.onerror = (event) => {
        end()
        setStep({ kind: 'fault', fault: 'message' in event ? 'gave-up' : 'not-loaded' })
      }
      own.postMessage(request)
    },
    [end],
  )
  const next = useCallback(() => {
    setStep((before) =>
      before.kind === 'read' && before.place + 1 < before.readings.length
        ? { ...before, place: before.place + 1 }
        : { kind: 'waiting' },
    )
  }, [])
  return { step, read, next, stop }
}
