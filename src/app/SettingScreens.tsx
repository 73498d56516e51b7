import { Redirect, Route, Switch } from 'wouter'
import { LicencesScreen } from '../features/licences/LicencesScreen.tsx'
import { LockSettingsScreen } from '../features/lock/LockSettingsScreen.tsx'
import { ProtectionScreen } from '../features/protection/ProtectionScreen.tsx'
import { BackupScreen } from '../features/settings/BackupScreen.tsx'
import { CheckScreen } from '../features/settings/CheckScreen.tsx'
import { ContextsScreen } from '../features/settings/questions/ContextsScreen.tsx'
import { MomentKindScreen } from '../features/settings/questions/MomentKindScreen.tsx'
import { MomentKindsScreen } from '../features/settings/questions/MomentKindsScreen.tsx'
import { QuestionScreen } from '../features/settings/questions/QuestionScreen.tsx'
import { QuestionsScreen } from '../features/settings/questions/QuestionsScreen.tsx'
import { ReminderScreen } from '../features/settings/reminder/ReminderScreen.tsx'
import { SettingsScreen } from '../features/settings/SettingsScreen.tsx'
import { GuideScreen } from '../features/welcome/GuideScreen.tsx'

/** Everything that can be set: small screens that lead to one another, so they are fetched together. */
export function SettingScreens() {
  return (
    <Switch>
      <Route path="/settings" component={SettingsScreen} />
      <Route path="/settings/backup" component={BackupScreen} />
      <Route path="/settings/questions" component={QuestionsScreen} />
      <Route path="/settings/questions/:id">
        {({ id }) => <QuestionScreen id={decodeURIComponent(id)} />}
      </Route>
      <Route path="/settings/moments" component={MomentKindsScreen} />
      <Route path="/settings/moments/:what">
        {({ what }) => <MomentKindScreen what={decodeURIComponent(what)} />}
      </Route>
      <Route path="/settings/contexts" component={ContextsScreen} />
      <Route path="/settings/check" component={CheckScreen} />
      <Route path="/settings/lock" component={LockSettingsScreen} />
      <Route path="/settings/protection" component={ProtectionScreen} />
      <Route path="/settings/licences" component={LicencesScreen} />
      <Route path="/settings/reminder" component={ReminderScreen} />
      <Route path="/settings/guide" component={GuideScreen} />
      <Route>
        <Redirect to="/settings" replace />
      </Route>
    </Switch>
  )
}
