import { Redirect, Route, Switch } from 'wouter'
import { parseWeek } from '../domain/day.ts'
import { BeforeScreen } from '../features/care/BeforeScreen.tsx'
import { BreathScreen } from '../features/care/BreathScreen.tsx'
import { CareScreen } from '../features/care/CareScreen.tsx'
import { RepairScreen } from '../features/care/RepairScreen.tsx'
import { RestScreen } from '../features/care/RestScreen.tsx'
import { StartingPointsScreen } from '../features/care/StartingPointsScreen.tsx'
import { StatementScreen } from '../features/care/StatementScreen.tsx'
import { HelpScreen } from '../features/help/HelpScreen.tsx'
import { PauseScreen } from '../features/pause/PauseScreen.tsx'
import { lazyScreen } from '../store/lazyScreen.tsx'

// What it shows is drawn by Patterns, and fetched with them.
const SheetScreen = lazyScreen(async () => (await import('../features/patterns/SheetScreen.tsx')).SheetScreen)

/** Pause, Care and someone to call: small screens that lead to one another, so they are fetched together. */
export function PracticeScreens() {
  return (
    <Switch>
      <Route path="/pause">
        <PauseScreen week={null} />
      </Route>
      <Route path="/pause/:week">{({ week }) => <PauseScreen week={parseWeek(week)} />}</Route>
      <Route path="/pause/:week/sheet">{({ week }) => <SheetScreen week={parseWeek(week)} />}</Route>
      <Route path="/care" component={CareScreen} />
      <Route path="/care/repair/:id">{({ id }) => <RepairScreen id={id} />}</Route>
      <Route path="/care/words" component={StartingPointsScreen} />
      <Route path="/care/words/:id">{({ id }) => <StatementScreen id={id} />}</Route>
      <Route path="/care/before">
        <BeforeScreen id={null} />
      </Route>
      <Route path="/care/before/:id">{({ id }) => <BeforeScreen id={id} />}</Route>
      <Route path="/care/rest" component={RestScreen} />
      <Route path="/care/breath" component={BreathScreen} />
      <Route path="/help" component={HelpScreen} />
      <Route>
        <Redirect to="/care" replace />
      </Route>
    </Switch>
  )
}
