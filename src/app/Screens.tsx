import { useCallback } from 'react'
import { Redirect, Route, Switch, useLocation } from 'wouter'
import { settingOf } from '../domain/entries.ts'
import { TodayScreen } from '../features/today/TodayScreen.tsx'
import { lazyPart, lazyScreen } from '../store/lazyScreen.tsx'
import { useJournal } from '../store/useJournal.ts'
import { useToday } from '../store/useToday.tsx'
import { Closely } from './closely.ts'
import { LowEnergy } from './LowEnergy.tsx'

const AboveToday = lazyPart(async () => (await import('./AboveToday.tsx')).AboveToday)
const LogNow = lazyScreen(async () => (await import('../features/today/LogNow.tsx')).LogNow)
const PatternScreens = lazyScreen(async () => (await import('./PatternScreens.tsx')).PatternScreens)
const PracticeScreens = lazyScreen(async () => (await import('./PracticeScreens.tsx')).PracticeScreens)
const JournalScreens = lazyScreen(async () => (await import('./JournalScreens.tsx')).JournalScreens)
const SettingScreens = lazyScreen(async () => (await import('./SettingScreens.tsx')).SettingScreens)
const EraseScreen = lazyScreen(async () => (await import('../features/erase/EraseScreen.tsx')).EraseScreen)

/** The rooms that are fetched together, by the addresses that lead into them. */
const ROOMS = [
  {
    paths: ['/patterns/*?', '/year', '/compare', '/scores', '/readings', '/seasons'],
    screen: PatternScreens,
  },
  { paths: ['/pause/*?', '/care/*?', '/help'], screen: PracticeScreens },
  { paths: ['/journal/*?', '/day/*?', '/settings/imports'], screen: JournalScreens },
  { paths: ['/settings/erase'], screen: EraseScreen },
  { paths: ['/settings/*?'], screen: SettingScreens },
]

/** Which screen an address shows. All but Today are fetched when first needed, and precached for offline. */
export function Screens() {
  const [, navigate] = useLocation()
  // No backup is due on the day the notebook was begun.
  const isFirstDay = settingOf(useJournal(), 'welcomed') === useToday().day
  const toToday = useCallback(() => navigate('/', { replace: true }), [navigate])
  return (
    <Switch>
      <Route path="/">
        <TodayScreen
          day={null}
          Closely={Closely}
          notice={!isFirstDay && <AboveToday />}
          offered={<LowEnergy />}
        />
      </Route>
      <Route path="/log/:what?">{({ what = 'late-email' }) => <LogNow what={what} onDone={toToday} />}</Route>
      {ROOMS.flatMap(({ paths, screen }) =>
        paths.map((path) => <Route key={path} path={path} component={screen} />),
      )}
      <Route>
        <Redirect to="/" replace />
      </Route>
    </Switch>
  )
}
