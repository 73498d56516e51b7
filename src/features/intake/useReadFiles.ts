import { useCallback, useEffect, useRef, useState } from 'react'
import type { IntakeAnswer, IntakeFault, IntakeReading, IntakeRequest } from '../../intake/intakeMessages.ts'

/** How far reading files is. */
export type ReadStep =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'reading'; readonly read: number; readonly total: number }
  | { readonly kind: 'fault'; readonly fault: IntakeFault | 'gave-up' }
  | { readonly kind: 'read'; readonly reading: IntakeReading; readonly name: string; readonly files: number }

/** Reads files in a worker of their own, which is ended at once when the person gives up or leaves. */
export function useReadFiles(): {
  readonly step: ReadStep
  readonly read: (request: IntakeRequest) => void
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
        setStep(
          data.kind === 'fault'
            ? data
            : { ...data, name: request.files[0]?.name ?? '', files: request.files.length },
        )
      }
      own.onerror = () => {
        end()
        setStep({ kind: 'fault', fault: 'gave-up' })
      }
      own.postMessage(request)
    },
    [end],
  )
  return { step, read, stop }
}
