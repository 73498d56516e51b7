import { useEffect, useMemo, useState } from 'react'
import type { Day } from '../../domain/day.ts'
import type { Journal } from '../../domain/journal.ts'
import { ADDRESSES } from '../../store/address.ts'
import { BackLink } from '../../store/BackLink.tsx'
import { useVaultState } from '../../store/JournalProvider.tsx'
import { useToday } from '../../store/useToday.tsx'
import { useWords } from '../../store/WordsProvider.tsx'
import { Button } from '../../ui/Button.tsx'
import { dayFromField } from '../../ui/format.ts'
import { formatNumber } from '../../ui/formatNumber.ts'
import { ScreenHead } from '../../ui/ScreenHead.tsx'
import { Segmented } from '../../ui/Segmented.tsx'
import { type FileToSave, type SaveOutcome, saveFile } from '../../ui/saveFile.ts'
import { TextInput } from '../../ui/TextInput.tsx'
import { useOnceReady } from '../../ui/useOnceReady.ts'
import styles from './SaveSpanScreen.module.css'
import { daysKept } from './spanDays.ts'
import { SPAN_FORMS, type SpanForm, spanFile } from './spanFile.ts'

/** A span of days as a file to read, to print or to count with. */
export function SaveSpanScreen() {
  const say = useWords()
  const { journal, whole } = useVaultState()
  const { day: today } = useToday()
  const kept = useMemo(() => (whole ? daysKept(journal) : []), [journal, whole])
  const [text, setText] = useState<{ readonly from: string | null; readonly to: string }>({
    from: null,
    to: today,
  })
  const [form, setForm] = useState<SpanForm>('plain')
  const [outcome, setOutcome] = useState<SaveOutcome | null>(null)
  const fromText = text.from ?? kept.find((day) => day <= today) ?? today
  const from = dayFromField(fromText)
  const to = dayFromField(text.to)
  const span = useMemo(() => (from && to && from <= to ? { from, to } : null), [from, to])
  const days = span ? kept.filter((day) => day >= span.from && day <= span.to).length : 0
  const file = useSpanFile(whole && days > 0 ? journal : null, span, form)
  const write = (part: Partial<typeof text>) => {
    setText({ ...text, ...part })
    setOutcome(null)
  }
  const save = useOnceReady(file, async (file) => setOutcome(await saveFile(file)), form + fromText + text.to)
  return (
    <>
      <BackLink href={ADDRESSES.journal}>{say('nav.journal')}</BackLink>
      <ScreenHead title={say('saveSpan.title')} />
      <div className={styles.page}>
        <p>{say('saveSpan.what')}</p>
        <div className={styles.days}>
          <TextInput
            label={say('search.from')}
            type="date"
            value={fromText}
            onChange={(event) => write({ from: event.target.value })}
          />
          <TextInput
            label={say('search.to')}
            type="date"
            value={text.to}
            onChange={(event) => write({ to: event.target.value })}
          />
        </div>
        <div className={styles.form}>
          <Segmented
            label={say('saveSpan.form')}
            value={form}
            options={SPAN_FORMS.map((value) => ({ value, word: say(`saveSpan.form.${value}`) }))}
            onChange={(value) => {
              setForm(value)
              setOutcome(null)
            }}
          />
          <p className="soft">{say(`saveSpan.formHint.${form}`)}</p>
        </div>
        <p role="status">
          {!whole && say('journal.openingOlder')}
          {whole && !span && say('saveSpan.notASpan')}
          {whole && span && say('saveSpan.days', { count: days, shown: formatNumber(days, say.language) })}
        </p>
        {(days > 0 || !whole) && (
          <>
            <p className="soft">{say('saveSpan.readable')}</p>
            <div className={styles.save}>
              <Button look="main" aria-disabled={file === null} onClick={save}>
                {say('saveSpan.save')}
              </Button>
              <p role="status" className={styles.outcome}>
                {outcome && say(`saveSpan.outcome.${outcome}`)}
              </p>
            </div>
          </>
        )}
      </div>
    </>
  )
}

/** The file, ready before it is asked for: a share sheet opens only straight from a tap. Null while it is being written. */
function useSpanFile(
  journal: Journal | null,
  span: { readonly from: Day; readonly to: Day } | null,
  form: SpanForm,
): FileToSave | null {
  const say = useWords()
  const [made, setMade] = useState<{ readonly of: readonly unknown[]; readonly file: FileToSave } | null>(
    null,
  )
  const of = useMemo(() => [journal, span, form, say], [journal, span, form, say])
  useEffect(() => {
    if (!journal || !span) return
    const timer = setTimeout(() => setMade({ of, file: spanFile(journal, span, form, say) }), 100)
    return () => clearTimeout(timer)
  }, [journal, span, form, say, of])
  return made?.of === of && journal && span ? made.file : null
}
