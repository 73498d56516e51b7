import { Redirect, Route, Switch } from 'wouter'
import { CompareScreen } from '../features/patterns/CompareScreen.tsx'
import { PatternsScreen } from '../features/patterns/PatternsScreen.tsx'
import { ReadingsScreen } from '../features/patterns/ReadingsScreen.tsx'
import { SeasonsScreen } from '../features/patterns/SeasonsScreen.tsx'
import { YearScreen } from '../features/patterns/YearScreen.tsx'
import { lazyScreen } from '../store/lazyScreen.tsx'

// With these come the charts, which the picture of all signals does without.
const SignalScreen = lazyScreen(
  async () => (await import('../features/patterns/SignalScreen.tsx')).SignalScreen,
)
const ScoresScreen = lazyScreen(
  async () => (await import('../features/patterns/ScoresScreen.tsx')).ScoresScreen,
)

/** What the past weeks and years were: screens that lead to one another, so they are fetched together. */
export function PatternScreens() {
  return (
    <Switch>
      <Route path="/patterns" component={PatternsScreen} />
      <Route path="/patterns/:key">{({ key }) => <SignalScreen signal={decodeURIComponent(key)} />}</Route>
      <Route path="/year" component={YearScreen} />
      <Route path="/compare" component={CompareScreen} />
      <Route path="/scores" component={ScoresScreen} />
      <Route path="/readings" component={ReadingsScreen} />
      <Route path="/seasons" component={SeasonsScreen} />
      <Route>
        <Redirect to="/patterns" replace />
      </Route>
    </Switch>
  )
}
