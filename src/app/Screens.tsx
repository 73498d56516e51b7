import { lazy, useCallback } from 'react'
import { Redirect, Route, Switch, useLocation } from 'wouter'
import { parseDay } from '../domain/day.ts'
import { BackupReminder } from '../features/settings/BackupReminder.tsx'
import { TodayScreen } from '../features/today/TodayScreen.tsx'
import { LowEnergy } from './LowEnergy.tsx'
import { lazyScreen } from './lazyScreen.tsx'

const LogNow = lazy(async () => ({ default: (await import('../features/today/LogNow.tsx')).LogNow }))
const PatternsScreen = lazyScreen(
  async () => (await import('../features/patterns/PatternsScreen.tsx')).PatternsScreen,
)
const SignalScreen = lazyScreen(
  async () => (await import('../features/patterns/SignalScreen.tsx')).SignalScreen,
)
const YearScreen = lazyScreen(async () => (await import('../features/patterns/YearScreen.tsx')).YearScreen)
const CompareScreen = lazyScreen(
  async () => (await import('../features/patterns/CompareScreen.tsx')).CompareScreen,
)
const ScoresScreen = lazyScreen(
  async () => (await import('../features/patterns/ScoresScreen.tsx')).ScoresScreen,
)
const ReadingsScreen = lazyScreen(
  async () => (await import('../features/patterns/ReadingsScreen.tsx')).ReadingsScreen,
)
const SeasonsScreen = lazyScreen(
  async () => (await import('../features/patterns/SeasonsScreen.tsx')).SeasonsScreen,
)
const PracticeScreens = lazyScreen(async () => (await import('./PracticeScreens.tsx')).PracticeScreens)
const SettingScreens = lazyScreen(async () => (await import('./SettingScreens.tsx')).SettingScreens)
const JournalScreen = lazyScreen(
  async () => (await import('../features/journal/JournalScreen.tsx')).JournalScreen,
)
const SearchScreen = lazyScreen(
  async () => (await import('../features/journal/SearchScreen.tsx')).SearchScreen,
)
const SaveSpanScreen = lazyScreen(
  async () => (await import('../features/journal/SaveSpanScreen.tsx')).SaveSpanScreen,
)
const ApartScreen = lazyScreen(async () => (await import('../features/journal/ApartScreen.tsx')).ApartScreen)
const IntakeScreen = lazyScreen(
  async () => (await import('../features/intake/IntakeScreen.tsx')).IntakeScreen,
)
const EraseScreen = lazyScreen(async () => (await import('../features/erase/EraseScreen.tsx')).EraseScreen)
/** Which screen an address shows. All but Today are fetched when first needed, and precached for offline. */
export function Screens() {
  const [, navigate] = useLocation()
  const toToday = useCallback(() => navigate('/', { replace: true }), [navigate])
  return (
    <Switch>
      <Route path="/">
        <TodayScreen day={null} notice={<BackupReminder />} offered={<LowEnergy />} />
      </Route>
      <Route path="/day/:day">{({ day }) => <TodayScreen day={parseDay(day)} />}</Route>
      <Route path="/log/:what?">{({ what = 'late-email' }) => <LogNow what={what} onDone={toToday} />}</Route>
      <Route path="/patterns" component={PatternsScreen} />
      <Route path="/patterns/:key">{({ key }) => <SignalScreen signal={decodeURIComponent(key)} />}</Route>
      <Route path="/year" component={YearScreen} />
      <Route path="/compare" component={CompareScreen} />
      <Route path="/scores" component={ScoresScreen} />
      <Route path="/readings" component={ReadingsScreen} />
      <Route path="/seasons" component={SeasonsScreen} />
      {['/pause/*?', '/care/*?', '/help'].map((path) => (
        <Route key={path} path={path} component={PracticeScreens} />
      ))}
      <Route path="/journal" component={JournalScreen} />
      <Route path="/journal/search" component={SearchScreen} />
      <Route path="/journal/save" component={SaveSpanScreen} />
      <Route path="/journal/apart" component={ApartScreen} />
      <Route path="/settings/imports" component={IntakeScreen} />
      <Route path="/settings/erase" component={EraseScreen} />
      <Route path="/settings/*?" component={SettingScreens} />
      <Route>
        <Redirect to="/" replace />
      </Route>
    </Switch>
  )
}
