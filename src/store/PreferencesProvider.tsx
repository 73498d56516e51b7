import { createContext, type ReactNode, useEffect, useMemo, useRef, useState } from 'react'
import {
  changePreferences,
  DEFAULT_PREFERENCES,
  type Preferences,
  readPreferences,
} from '../vault/preferences.ts'
import { likely } from '../words/likely.ts'
import { type Language, languageFor, loadPages, loadWords, type Say } from '../words/words.ts'
import { setHomeZone } from './timeZone.ts'
import { useGiven } from './useGiven.ts'
import { WordsProvider } from './WordsProvider.tsx'

type Held = { readonly preferences: Preferences; readonly change: (part: Partial<Preferences>) => void }

const PreferencesContext = createContext<Held | null>(null)

/** Reads the few clear preferences and loads the language they name; shows nothing until there are words. */
export function PreferencesProvider({ children }: { children: ReactNode }) {
  const [preferences, setPreferences] = useState<Preferences | null>(null)
  const [say, setSay] = useState<Say | null>(null)

  useEffect(() => {
    let gone = false
    const take = (read: Preferences) => {
      if (gone) return
      // Before anything is drawn that goes by it.
      setHomeZone(read.timeZone)
      setPreferences(read)
    }
    readPreferences().then(
      (read) => take(read.ok ? read.value : DEFAULT_PREFERENCES),
      // What breaks down here breaks the opening of the notebook too, and that has words for it.
      () => take(DEFAULT_PREFERENCES),
    )
    return () => {
      gone = true
    }
  }, [])

  const language = preferences && (preferences.language ?? languageFor(navigator.languages))
  useEffect(() => {
    if (!language || say?.language === language) return
    let gone = false
    void wordsFor(language, say !== null).then((loaded) => {
      if (gone) return
      document.documentElement.lang = language
      setSay(() => loaded)
    })
    return () => {
      gone = true
    }
  }, [language, say])

  const appearance = preferences?.appearance
  useEffect(() => {
    // `public/appearance.js` wears it, and did so before the first frame.
    if (appearance && appearance !== document.documentElement.dataset.appearance)
      window.dispatchEvent(new CustomEvent('shoreline-appearance', { detail: appearance }))
  }, [appearance])

  // Every field follows the root, so that none can be left out.
  const spelling = preferences?.spelling ?? false
  useEffect(() => {
    document.documentElement.spellcheck = spelling
  }, [spelling])

  const discreet = preferences?.discreet ?? false
  const dressed = useRef(false)
  useEffect(() => {
    if (!say || (!discreet && !dressed.current)) return
    dressed.current = true
    // Gone with an old version: the page loaded anew wears it.
    import('./plainDress.ts').then(
      ({ dress }) => dress(discreet, say),
      () => undefined,
    )
  }, [discreet, say])
  const spoken = useMemo(() => (say && discreet ? plainSay(say) : say), [say, discreet])

  const held = useMemo(() => {
    if (!preferences) return null
    const change = (part: Partial<Preferences>) => {
      setPreferences({ ...preferences, ...part })
      if (part.timeZone !== undefined) setHomeZone(part.timeZone)
      // Where there is no storage the choice still holds until the app closes; the vault says so louder.
      void changePreferences(part)
    }
    return { preferences, change }
  }, [preferences])

  if (!held || !spoken) return null
  return (
    <PreferencesContext value={held}>
      <WordsProvider say={spoken}>{children}</WordsProvider>
    </PreferencesContext>
  )
}

/** The same words, but for the app's own name. */
function plainSay(say: Say): Say {
  return Object.assign(((id, values) => say(id === 'app.name' ? 'app.plainName' : id, values)) as Say, {
    language: say.language,
  })
}

/** The clear preferences, and how to change them. */
export function usePreferences(): Held {
  return useGiven(PreferencesContext)
}

/** The words of a language; all of them where another is changed for it, so that the page at hand changes at once. */
async function wordsFor(language: Language, isChange: boolean): Promise<Say> {
  const words = await likely
  if (isChange) await loadPages(language)
  return words.language === language ? words : loadWords(language)
}
