import { Redirect, Route, Switch } from 'wouter'
import { parseDay } from '../domain/day.ts'
import { IntakeScreen } from '../features/intake/IntakeScreen.tsx'
import { ApartScreen } from '../features/journal/ApartScreen.tsx'
import { JournalScreen } from '../features/journal/JournalScreen.tsx'
import { SaveSpanScreen } from '../features/journal/SaveSpanScreen.tsx'
import { SearchScreen } from '../features/journal/SearchScreen.tsx'
import { Closely } from './closely.ts'
import { DayScreen } from './DayScreen.tsx'

/** All that was written, and what is brought in beside it: screens that are fetched together. */
export function JournalScreens() {
  return (
    <Switch>
      <Route path="/journal" component={JournalScreen} />
      <Route path="/journal/search" component={SearchScreen} />
      <Route path="/journal/save" component={SaveSpanScreen} />
      <Route path="/journal/apart" component={ApartScreen} />
      <Route path="/day/:day">
        {({ day }) => <DayScreen key={day} day={parseDay(day)} Closely={Closely} />}
      </Route>
      <Route path="/settings/imports" component={IntakeScreen} />
      <Route>
        <Redirect to="/journal" replace />
      </Route>
    </Switch>
  )
}
