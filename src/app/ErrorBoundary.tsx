import { Component, type ReactNode, Suspense } from 'react'
import { ADDRESSES } from '../store/address.ts'
import { forgetMissing } from '../store/lazyScreen.tsx'
import { WordsContext } from '../store/WordsProvider.tsx'
import { Button } from '../ui/Button.tsx'
import { ShoreScene } from '../ui/ShoreScene.tsx'
import styles from './ErrorBoundary.module.css'

type Kept = {
  readonly children: ReactNode
  /** Someone to call, where nothing else on the page leads to it. */
  readonly help?: ReactNode
  /** What else is tried again with the screen. */
  readonly onAgain?: () => void
}

/** Keeps a fault of one screen to that screen. What was saved is untouched, and the navigation stays. */
export class ErrorBoundary extends Component<Kept, { readonly broken: boolean }> {
  static override contextType = WordsContext
  declare context: React.ContextType<typeof WordsContext>
  override state = { broken: false }

  static getDerivedStateFromError() {
    return { broken: true }
  }

  override render() {
    const say = this.context
    const { help, children } = this.props
    if (!this.state.broken || !say) return children
    return (
      <>
        <div role="alert" className={styles.crash}>
          <ShoreScene />
          <p>
            {say('crash.title')}. {say('crash.text')}
          </p>
          <Button
            look="main"
            onClick={() => {
              forgetMissing()
              this.props.onAgain?.()
              this.setState({ broken: false })
            }}
          >
            {say('common.tryAgain')}
          </Button>
          {help && <Suspense fallback={null}>{help}</Suspense>}
        </div>
        {/* The numbers as the page itself has them, for where what shows them did not come. */}
        {window.location.hash === ADDRESSES.help && (
          <div
            data-lines
            ref={(place) =>
              place?.replaceChildren(document.querySelector('#unopened ul')?.cloneNode(true) ?? '')
            }
          />
        )}
      </>
    )
  }
}
