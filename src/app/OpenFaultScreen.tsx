import { useState } from 'react'
import { ADDRESSES } from '../store/address.ts'
import { goTo } from '../store/place.ts'
import { useWords } from '../store/WordsProvider.tsx'
import { Button } from '../ui/Button.tsx'
import { ShoreScene } from '../ui/ShoreScene.tsx'
import { saveFile } from '../ui/saveFile.ts'
import { forgetNotebook } from '../vault/forgetNotebook.ts'
import { goBack } from '../vault/goBack.ts'
import { seemsLockedDown } from '../vault/privateWindow.ts'
import { HelpAnywhere } from './HelpAnywhere.tsx'
import styles from './OpenFaultScreen.module.css'
import type { NotebookFault } from './useNotebook.ts'

/** Why the notebook did not open: what happened, what is safe, what to do next. Nothing was changed. */
export function OpenFaultScreen({ fault }: { fault: NotebookFault }) {
  const say = useWords()
  const [failed, setFailed] = useState(false)
  const isLockdown = fault.kind === 'no-storage' && seemsLockedDown()
  const back = async () => {
    const gone = await goBack()
    setFailed(!gone.ok)
    if (gone.ok) window.location.reload()
  }
  return (
    <main>
      <ShoreScene />
      <div className={styles.words}>
        <h1>{say(`open.${fault.kind}.title`)}</h1>
        <p>{say(isLockdown ? 'open.no-storage.lockdown' : `open.${fault.kind}.text`)}</p>
        {fault.kind === 'from-newer-app' && fault.canGoBack && <p>{say('open.from-newer-app.kept')}</p>}
        <p role="alert">{failed && say('open.from-newer-app.notBack')}</p>
        <div className={styles.actions}>
          {fault.kind === 'missing' && (
            <Button look="main" onClick={beginAgain}>
              {say('open.missing.restore')}
            </Button>
          )}
          <Button look={fault.kind === 'missing' ? 'plain' : 'main'} onClick={() => window.location.reload()}>
            {say('common.tryAgain')}
          </Button>
          {fault.kind === 'from-newer-app' && fault.canGoBack && (
            <Button onClick={() => void back()}>{say('open.from-newer-app.goBack')}</Button>
          )}
          {fault.kind === 'from-newer-app' && fault.pages.length > 0 && (
            <Button
              onClick={() =>
                void saveFile({
                  name: 'shoreline-pages.json',
                  type: 'application/json',
                  content: `[${fault.pages.join(',\n')}]\n`,
                })
              }
            >
              {say('open.from-newer-app.carry')}
            </Button>
          )}
        </div>
        <HelpAnywhere />
      </div>
    </main>
  )
}

/** An empty notebook, open where a backup is brought back. */
function beginAgain(): void {
  forgetNotebook()
  goTo(ADDRESSES.backup)
  window.location.reload()
}
